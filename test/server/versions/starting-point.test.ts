/** A draft that begins with a template, with somebody else's published case, or as a copy of one's own. */
import type { Content } from '#app/domain/cases/content.ts'
import { NotFound } from '#app/domain/errors.ts'
import { createDraft } from '#server/drafts/creation.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import { composeFrom, findStartingPoint } from '#server/versions/starting-point.ts'
import { documents } from '#test/support/drafts/documents.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { expect, test } from '#test/support/reviews/review.ts'

const form = { kind: 'case_study', language: 'sv', key: 'ett formulär' } as const

test('a copy of a draft says the same, belongs to who copied it, and is made once however often the form is sent', async ({
  db,
  cast,
  review,
}) => {
  const { services } = review
  const id = await review.lesson('Börja med en enhet')
  const original = await loadDraftContent(db, documents, { id, kind: 'lesson' })
  const start = await findStartingPoint(services, cast.bo, `utkast:${id}`)
  const copies = []
  for (const _ of [1, 2])
    copies.push(
      await createDraft(db, cast.bo, {
        ...form,
        kind: start.kind,
        organisationId: cast.exempelby.id,
        from: start.from,
        first: await composeFrom(services, start, 'sv'),
      }),
    )
  expect(new Set(copies).size).toBe(1)
  const [copy = ''] = copies
  const { content, authors } = await loadDraftContent(db, documents, { id: copy, kind: 'lesson' })
  expect(content).toEqual({ ...original.content, title: 'Börja med en enhet (kopia)' })
  expect(authors.now).toHaveLength(1)
  const [owner] = await db
    .selectFrom('draft_client')
    .where('draft_id', '=', copy)
    .select(['person_id', 'client_id'])
    .execute()
  expect(owner).toMatchObject({ person_id: cast.bo.id })
  const row = await db.selectFrom('cases').where('id', '=', copy).select('title').executeTakeFirstOrThrow()
  expect(row.title).toBe('Börja med en enhet (kopia)')
})

test('only the authors of the owning organisation copy a draft', async ({ db, cast, review }) => {
  const id = await review.lesson()
  await db
    .insertInto('collaborator')
    .values({ case_id: id, person_id: cast.eva.id, role: 'editor' })
    .execute()
  for (const person of [cast.ingrid, cast.johan, cast.david, cast.frida])
    await expect(findStartingPoint(review.services, person, `utkast:${id}`)).rejects.toThrow(NotFound)
  await expect(findStartingPoint(review.services, cast.eva, `utkast:${id}`)).rejects.toThrow()
})

test('what is no starting point is not found', async ({ cast, review }) => {
  const unpublished = await review.lesson()
  for (const from of [
    '',
    'mall:x',
    'fall:finns-inte',
    `fall:${unpublished}`,
    'fall:../../x',
    'utkast:1',
    'x',
  ])
    await expect(findStartingPoint(review.services, cast.anna, from)).rejects.toThrow(NotFound)
})

test('a template sets up a case study in the language of the draft', async ({ db, cast, review }) => {
  const start = await findStartingPoint(review.services, cast.anna, 'mall:broadband')
  const id = await createDraft(db, cast.anna, {
    ...form,
    language: 'en',
    organisationId: cast.exempelby.id,
    from: start.from,
    first: await composeFrom(review.services, start, 'en'),
  })
  const { content } = await loadDraftContent(db, documents, { id, kind: 'case_study' })
  expect(content.theme).toBe('broadband')
  expect(content.units?.map(({ name }) => name)).toContain('The city network')
})

test('from a published case comes what everybody may read of how it was done', async ({
  db,
  cast,
  review,
}) => {
  const theirs: Content = {
    title: 'Fiber till alla byar',
    area: ['broadband'],
    entries: [
      {
        id: 'post-0001',
        what: 'Grävning',
        kind: 'investment',
        amount_likely: 9_400_000,
        visibility: 'signed_in',
      },
    ],
  }
  await publishCase(db, cast, { kind: 'case_study', content: theirs })

  const start = await findStartingPoint(review.services, cast.eva, 'fall:fiber-till-alla-byar')
  expect(start).toMatchObject({ by: 'case', title: 'Fiber till alla byar', organisation: 'Exempelby kommun' })
  expect(await start.content('sv')).toEqual({
    area: ['broadband'],
    entries: [{ id: 'post-0001', what: 'Grävning', kind: 'investment' }],
    learned_from: [
      {
        id: 'utgangspunkt',
        name: 'Fiber till alla byar (Exempelby kommun)',
        link: 'https://erfa.example/fall/fiber-till-alla-byar/v/1',
      },
    ],
  })
})
