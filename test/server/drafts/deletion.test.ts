/** Deleting a draft: nobody finds it, nothing of it is lost for thirty days, and after that nothing is left. */
import { sql } from 'kysely'
import { Forbidden, InvalidMove, NotFound } from '#app/domain/errors.ts'
import { authorise } from '#server/access/authorise.ts'
import { findCase } from '#server/drafts/case-row.ts'
import {
  deleteDraft,
  listDeletedDrafts,
  loadDeletion,
  purgeDeletedDrafts,
  undeleteDraft,
} from '#server/drafts/deletion.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import { listMyDrafts } from '#server/drafts/my-drafts.ts'
import { revise } from '#server/reviews/revision.ts'
import { documents } from '#test/support/drafts/documents.ts'
import { setText, write } from '#test/support/drafts/writing.ts'
import { expect, test } from '#test/support/reviews/review.ts'

const titles = (found: readonly { title: string }[]) => found.map(({ title }) => title)

test('a deleted draft is found by nobody, and comes back with every word', async ({ db, cast, review }) => {
  const id = await review.lesson()
  await write(db, id, cast.bo, setText('title', 'Fel leverantör'))
  await db
    .insertInto('collaborator')
    .values({ case_id: id, person_id: cast.eva.id, role: 'editor' })
    .execute()
  await deleteDraft(review.services, cast.anna, id)

  for (const person of [cast.anna, cast.bo, cast.cecilia, cast.eva, cast.david]) {
    await expect(authorise(db, person, findCase, id, 'read')).rejects.toThrow(NotFound)
    expect((await listMyDrafts(db, person)).filter((draft) => draft.id === id)).toEqual([])
  }
  // as it was called a moment before, and not as the lists had it
  expect(titles(await listDeletedDrafts(db, cast.anna))).toEqual(['Fel leverantör'])
  await undeleteDraft(db, cast.bo, id)
  expect((await review.row(id)).state).toBe('draft')
  expect((await loadDraftContent(db, documents, { id, kind: 'lesson' })).content.title).toBe('Fel leverantör')
  expect(await authorise(db, cast.eva, findCase, id, 'write')).toMatchObject({ id })
})

test('those who had it learn who deleted it and until when it can be brought back; others learn nothing', async ({
  db,
  cast,
  review,
}) => {
  const id = await review.lesson()
  await db
    .insertInto('collaborator')
    .values({ case_id: id, person_id: cast.eva.id, role: 'viewer' })
    .execute()
  await deleteDraft(review.services, cast.anna, id)

  const { deleted } = await loadDeletion(db, cast.bo, id)
  expect(deleted).toMatchObject({ by: 'Anna Andersson', mayUndelete: true })
  const days = (Number(deleted?.until) - Number(deleted?.at)) / 86_400_000
  expect(Math.round(days)).toBe(30)
  expect((await loadDeletion(db, cast.eva, id)).deleted).toMatchObject({ mayUndelete: false })
  expect((await listDeletedDrafts(db, cast.cecilia)).map((draft) => draft.id)).toEqual([id])
  for (const person of [cast.gunnar, cast.ingrid, cast.johan, cast.david, cast.frida]) {
    expect(titles(await listDeletedDrafts(db, person))).toEqual([])
    await expect(loadDeletion(db, person, id)).rejects.toThrow(NotFound)
    await expect(undeleteDraft(db, person, id)).rejects.toThrow(NotFound)
  }
  await expect(undeleteDraft(db, cast.eva, id)).rejects.toThrow(NotFound)
})

test('only those who may write for the organisation delete, and nothing that readers have read', async ({
  db,
  cast,
  review,
}) => {
  const draft = await review.lesson()
  await db
    .insertInto('collaborator')
    .values({ case_id: draft, person_id: cast.eva.id, role: 'editor' })
    .execute()
  await expect(deleteDraft(review.services, cast.eva, draft)).rejects.toThrow(Forbidden)
  await expect(deleteDraft(review.services, cast.ingrid, draft)).rejects.toThrow(NotFound)

  const submitted = await review.submitted()
  await expect(deleteDraft(review.services, cast.anna, submitted)).rejects.toThrow(InvalidMove)
  const published = await review.published()
  await revise(review.services, cast.anna, published)
  await expect(deleteDraft(review.services, cast.anna, published)).rejects.toThrow(InvalidMove)
})

test('the same button twice is one deletion, and one return', async ({ db, cast, review }) => {
  const id = await review.lesson()
  for (const _ of [1, 2]) await deleteDraft(review.services, cast.anna, id)
  for (const _ of [1, 2]) await undeleteDraft(db, cast.anna, id)
  const moves = await db
    .selectFrom('case_move')
    .where('case_id', '=', id)
    .orderBy('id')
    .select('move')
    .execute()
  expect(moves.map(({ move }) => move)).toEqual(['delete', 'undelete'])
})

test('after thirty days it is gone with its timeline, and nothing else is', async ({ db, cast, review }) => {
  const [old, recent, kept] = [await review.lesson(), await review.lesson(), await review.lesson()]
  await review.services.drafts.checkpoint(old, 'edited', cast.anna.id)
  await deleteDraft(review.services, cast.anna, old)
  await deleteDraft(review.services, cast.anna, recent)
  await db
    .updateTable('cases')
    .set({ deleted_at: sql`now() - interval '31 days'` })
    .where('id', '=', old)
    .execute()
  await purgeDeletedDrafts(db)

  const left = await db.selectFrom('cases').select('id').execute()
  expect(new Set(left.map(({ id }) => id))).toEqual(new Set([recent, kept]))
  expect(await db.selectFrom('draft_checkpoint').select('id').execute()).toEqual([])
})
