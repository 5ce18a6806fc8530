/** Looking at what a draft said earlier, and going back without losing what came since. */
import { Forbidden, InvalidMove, NotFound } from '#app/domain/errors.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import {
  authoriseInsider,
  listTimeline,
  loadPastState,
  namePresentState,
  renameState,
  restoreState,
} from '#server/drafts/timeline.ts'
import { documents } from '#test/support/drafts/documents.ts'
import { setText, write } from '#test/support/drafts/writing.ts'
import { expect, test } from '#test/support/reviews/review.ts'

test('a draft goes back to what it said, and forward again', async ({ db, cast, review }) => {
  const { services } = review
  const id = await review.lesson('Första rubriken')
  const early = await services.drafts.checkpoint(id, 'edited', cast.anna.id)
  await write(db, id, cast.bo, setText('title', 'Andra rubriken'))
  await restoreState(services, cast.anna, id, early)
  expect((await loadDraftContent(db, documents, { id, kind: 'lesson' })).content.title).toBe(
    'Första rubriken',
  )

  const found = await authoriseInsider(db, cast.anna, id)
  const timeline = await listTimeline(db, cast.anna, found)
  expect(timeline.map(({ reason }) => reason)).toEqual(['restored', 'edited', 'edited'])
  const before = timeline[1]
  expect((await loadPastState(services, cast.anna, found, before?.id)).content.title).toBe('Andra rubriken')
  await restoreState(services, cast.bo, id, before?.id)
  expect((await loadDraftContent(db, documents, { id, kind: 'lesson' })).content.title).toBe('Andra rubriken')
})

test('what a state said is shown beside what the draft says now', async ({ db, cast, review }) => {
  const id = await review.lesson('Första rubriken')
  const early = await review.services.drafts.checkpoint(id, 'edited', cast.anna.id)
  await write(db, id, cast.bo, setText('title', 'Andra rubriken'))
  const state = await loadPastState(review.services, cast.bo, await authoriseInsider(db, cast.bo, id), early)
  expect(state.content.title).toBe('Första rubriken')
  expect(state.now.content.title).toBe('Andra rubriken')
})

test('a state of another draft is not found, however it is asked for', async ({ db, cast, review }) => {
  const [own, other] = [await review.lesson(), await review.lesson('En annan')]
  const state = await review.services.drafts.checkpoint(other, 'edited', cast.anna.id)
  const found = await authoriseInsider(db, cast.anna, own)
  for (const id of [state, crypto.randomUUID(), 'x', undefined])
    await expect(loadPastState(review.services, cast.anna, found, id)).rejects.toThrow(NotFound)
  await expect(restoreState(review.services, cast.anna, own, state)).rejects.toThrow(NotFound)
})

test('a reader restores nothing, and what is published is not written in', async ({ db, cast, review }) => {
  const id = await review.published()
  const state = await review.services.drafts.checkpoint(id, 'edited', cast.anna.id)
  await expect(restoreState(review.services, cast.anna, id, state)).rejects.toThrow(InvalidMove)
  await db
    .insertInto('collaborator')
    .values({ case_id: id, person_id: cast.eva.id, role: 'viewer' })
    .execute()
  await expect(restoreState(review.services, cast.eva, id, state)).rejects.toThrow()
})

test('a moderator sees what was handed in, not how it came about', async ({ db, cast, review }) => {
  const id = await review.submitted()
  await expect(authoriseInsider(db, cast.david, id)).rejects.toThrow(NotFound)
  expect(await authoriseInsider(db, cast.cecilia, id)).toMatchObject({ id })
})

test('Eva, who was invited later, sees what the draft has said since then, and nothing before', async ({
  db,
  cast,
  review,
}) => {
  const { services } = review
  const id = await review.lesson('Vi litade på fel leverantör')
  const early = await services.drafts.checkpoint(id, 'edited', cast.anna.id)
  await write(db, id, cast.bo, setText('title', 'Välj leverantör med omsorg'))
  await db
    .insertInto('collaborator')
    .values({ case_id: id, person_id: cast.eva.id, role: 'editor' })
    .execute()
  const late = await services.drafts.checkpoint(id, 'edited', cast.anna.id)

  const found = await authoriseInsider(db, cast.eva, id)
  expect((await listTimeline(db, cast.eva, found)).map((state) => state.id)).toEqual([late])
  expect((await loadPastState(services, cast.eva, found, late)).content.title).toBe(
    'Välj leverantör med omsorg',
  )
  await expect(loadPastState(services, cast.eva, found, early)).rejects.toThrow(NotFound)
  await expect(restoreState(services, cast.eva, id, early)).rejects.toThrow(NotFound)
  // those of the organisation see all of it
  const own = await authoriseInsider(db, cast.bo, id)
  expect((await listTimeline(db, cast.bo, own)).map((state) => state.id)).toEqual([late, early])
})

test('a point gets a name, another and none, by those who write; the same button twice is one point', async ({
  db,
  cast,
  review,
}) => {
  const { services } = review
  const id = await review.lesson()
  for (const _ of [1, 2]) await namePresentState(services, cast.anna, id, 'Före nämnden')
  const points = async () => listTimeline(db, cast.anna, await authoriseInsider(db, cast.anna, id))
  expect((await points()).map(({ name }) => name)).toEqual(['Före nämnden'])
  const [point] = await points()
  await renameState(db, cast.bo, id, point?.id, 'Efter nämnden')
  expect((await points()).map(({ name }) => name)).toEqual(['Efter nämnden'])
  await renameState(db, cast.bo, id, point?.id, '')
  expect((await points()).map(({ name }) => name)).toEqual([''])

  await db
    .insertInto('collaborator')
    .values({ case_id: id, person_id: cast.eva.id, role: 'viewer' })
    .execute()
  await expect(namePresentState(services, cast.eva, id, 'x')).rejects.toThrow(Forbidden)
  await expect(renameState(db, cast.eva, id, point?.id, 'x')).rejects.toThrow(Forbidden)
  const other = await review.lesson('En annan')
  await expect(renameState(db, cast.anna, other, point?.id, 'x')).rejects.toThrow(NotFound)
})
