/** Lessons of trusted organisations are out at once; a moderator looks at them afterwards. */
import { Forbidden, InvalidMove } from '#app/domain/errors.ts'
import { checkAfterwards } from '#server/reviews/check-afterwards.ts'
import { listQueue } from '#server/reviews/queue.ts'
import { revise } from '#server/reviews/revision.ts'
import { publishTrusted } from '#server/reviews/trusted-publication.ts'
import { withdraw } from '#server/reviews/withdrawal.ts'
import { setText, write } from '#test/support/drafts/writing.ts'
import { test as base, expect, type ReviewWorld } from '#test/support/reviews/review.ts'

const test = base.extend<{ trusted: ReviewWorld }>({
  trusted: async ({ db, cast, review }, use) => {
    await db
      .updateTable('organisation')
      .set({ is_trusted: true })
      .where('id', '=', cast.exempelby.id)
      .execute()
    await use(review)
  },
})

test('an approver lets a lesson out herself, and it waits for a moderator’s eyes', async ({
  db,
  cast,
  trusted,
}) => {
  const id = await trusted.lesson()
  const contentHash = await trusted.contentHash(id)
  expect(await publishTrusted(trusted.services, cast.cecilia, id, { contentHash, changeNote: '' })).toEqual({
    ok: true,
    value: '/lardom/borja-med-en-enhet',
  })
  expect(await trusted.row(id)).toMatchObject({
    state: 'published',
    publicationStatus: 'current',
    version: 1,
  })
  expect((await listQueue(db, cast.david)).map((entry) => [entry.id, entry.part])).toEqual([
    [id, 'checkAfterwards'],
  ])
  expect(await listQueue(db, cast.cecilia)).toEqual([])

  await checkAfterwards(trusted.services, cast.david, id)
  await checkAfterwards(trusted.services, cast.david, id)
  expect(await listQueue(db, cast.david)).toEqual([])
})

test('what was handed in can be let out the same way', async ({ cast, trusted }) => {
  const id = await trusted.submitted()
  const contentHash = await trusted.contentHash(id)
  expect(
    await publishTrusted(trusted.services, cast.cecilia, id, { contentHash, changeNote: '' }),
  ).toMatchObject({
    ok: true,
  })
})

test('a moderator may take it from readers instead', async ({ db, cast, trusted }) => {
  const id = await trusted.lesson()
  await publishTrusted(trusted.services, cast.cecilia, id, {
    contentHash: await trusted.contentHash(id),
    changeNote: '',
  })
  await withdraw(trusted.services, cast.david, id, 'Reklam för en leverantör.')
  expect(await listQueue(db, cast.david)).toEqual([])
  await expect(checkAfterwards(trusted.services, cast.david, id)).rejects.toThrow(InvalidMove)
})

test('only an approver, only a trusted organisation, only lessons', async ({ db, cast, trusted }) => {
  const id = await trusted.lesson()
  const contentHash = await trusted.contentHash(id)
  const form = { contentHash, changeNote: '' }
  await expect(publishTrusted(trusted.services, cast.anna, id, form)).rejects.toThrow(Forbidden)
  await db
    .updateTable('organisation')
    .set({ is_trusted: false })
    .where('id', '=', cast.exempelby.id)
    .execute()
  await expect(publishTrusted(trusted.services, cast.cecilia, id, form)).rejects.toThrow(Forbidden)
  await db.updateTable('organisation').set({ is_trusted: true }).where('id', '=', cast.exempelby.id).execute()
  await db.updateTable('cases').set({ kind: 'case_study' }).where('id', '=', id).execute()
  await expect(publishTrusted(trusted.services, cast.cecilia, id, form)).rejects.toThrow(Forbidden)
})

test('what lacks something or has changed since is not let out', async ({ db, cast, trusted }) => {
  const id = await trusted.lesson()
  const contentHash = await trusted.contentHash(id)
  await write(db, id, cast.anna, setText('recommendation', ''))
  expect(await publishTrusted(trusted.services, cast.cecilia, id, { contentHash, changeNote: '' })).toEqual({
    ok: false,
    error: { reason: 'changed' },
  })
  const now = await trusted.contentHash(id)
  expect(
    await publishTrusted(trusted.services, cast.cecilia, id, { contentHash: now, changeNote: '' }),
  ).toMatchObject({ ok: false, error: { reason: 'incomplete' } })
})

test('a second version tells readers what is new', async ({ cast, trusted }) => {
  const id = await trusted.lesson()
  await publishTrusted(trusted.services, cast.cecilia, id, {
    contentHash: await trusted.contentHash(id),
    changeNote: '',
  })
  await revise(trusted.services, cast.anna, id)
  const contentHash = await trusted.contentHash(id)
  expect(await publishTrusted(trusted.services, cast.cecilia, id, { contentHash, changeNote: '' })).toEqual({
    ok: false,
    error: { reason: 'form', errors: { changeNote: 'required' } },
  })
  expect(
    await publishTrusted(trusted.services, cast.cecilia, id, { contentHash, changeNote: 'Ny siffra.' }),
  ).toMatchObject({ ok: true })
  expect((await trusted.row(id)).version).toBe(2)
})
