/** What publishing leaves behind: a version that is never changed, an address, and people who hear of it. */
import { sql } from 'kysely'
import { canonicalJson } from '#app/domain/cases/canonical-json.ts'
import { InvalidMove, NotFound } from '#app/domain/errors.ts'
import { hashContent } from '#server/drafts/content-hash.ts'
import { approve } from '#server/reviews/approval.ts'
import { claim } from '#server/reviews/claim.ts'
import { requestChanges } from '#server/reviews/decision.ts'
import { publish } from '#server/reviews/publication.ts'
import { revise } from '#server/reviews/revision.ts'
import { submit } from '#server/reviews/submission.ts'
import { withdraw } from '#server/reviews/withdrawal.ts'
import { findPublishedCase, listVersions, loadVersionContent } from '#server/versions/versions.ts'
import { setText, write } from '#test/support/drafts/writing.ts'
import { listenTo } from '#test/support/postgres/notifications.ts'
import { describe, expect, test } from '#test/support/reviews/review.ts'

const handIn = { note: '', changeNote: '' }

describe('a version', () => {
  test('holds what was read, who wrote it, who approved it and who published it', async ({
    db,
    cast,
    review,
  }) => {
    const id = await review.lesson()
    await write(db, id, cast.bo, setText('cause', 'Ingen ägde frågan.'))
    await submit(review.services, cast.anna, id, handIn)
    await approve(review.services, cast.cecilia, id, await review.contentHash(id))
    await claim(review.services, cast.david, id)
    await publish(review.services, cast.david, id, await review.contentHash(id))
    const version = await db
      .selectFrom('version')
      .where('case_id', '=', id)
      .select([
        'number',
        'title',
        'summary',
        'content',
        'plain_text',
        'contributors',
        'content_hash as contentHash',
        'approved_by',
        'published_by',
        'language',
        'slug',
      ])
      .executeTakeFirstOrThrow()
    expect(version).toMatchObject({
      number: 1,
      title: 'Börja med en enhet',
      summary: 'Börja med en enhet och väx därifrån.',
      contributors: [
        { name: 'Anna Andersson', organisation: 'Exempelby kommun' },
        { name: 'Bo Berg', organisation: 'Exempelby kommun' },
      ],
      approved_by: cast.cecilia.id,
      published_by: cast.david.id,
      language: 'sv',
      slug: 'borja-med-en-enhet',
    })
    expect(version.plain_text).toContain('Ingen ägde frågan.')
    expect(hashContent(await loadVersionContent(db, id, 1))).toBe(version.contentHash)
    expect(canonicalJson(version.content)).toContain('"fields":{')
  })

  test('refuses to be changed, deleted or truncated', async ({ db, review }) => {
    const id = await review.published()
    const refused = /never changed or deleted/
    await expect(
      db.updateTable('version').set({ title: 'Annan' }).where('case_id', '=', id).execute(),
    ).rejects.toThrow(refused)
    await expect(db.deleteFrom('version').where('case_id', '=', id).execute()).rejects.toThrow(refused)
    await expect(sql`truncate version cascade`.execute(db)).rejects.toThrow(refused)
    await expect(db.deleteFrom('cases').where('id', '=', id).execute()).rejects.toThrow()
    await expect(
      db.updateTable('case_move').set({ note: 'annat' }).where('case_id', '=', id).execute(),
    ).rejects.toThrow(refused)
    await expect(
      db.updateTable('submission').set({ note: 'annat' }).where('case_id', '=', id).execute(),
    ).rejects.toThrow(refused)
  })

  test('a second one keeps the address, and the first stays while it is written', async ({
    db,
    cast,
    review,
  }) => {
    const { services } = review
    const id = await review.published()
    await revise(services, cast.anna, id)
    await write(db, id, cast.anna, setText('title', 'Börja med två enheter'))
    expect((await findPublishedCase(db, { slug: 'borja-med-en-enhet', kind: 'lesson' })).title).toBe(
      'Börja med en enhet',
    )
    expect(await submit(services, cast.anna, id, handIn)).toEqual({
      ok: false,
      error: { changeNote: 'required' },
    })
    await submit(services, cast.anna, id, { note: '', changeNote: 'Två enheter räckte.' })
    await approve(services, cast.cecilia, id, await review.contentHash(id))
    await claim(services, cast.david, id)
    await publish(services, cast.david, id, await review.contentHash(id))
    expect(await review.row(id)).toMatchObject({
      slug: 'borja-med-en-enhet',
      version: 2,
      publicationStatus: 'current',
    })
    const versions = await listVersions(db, id)
    expect(versions.map(({ number, title, changeNote }) => [number, title, changeNote])).toEqual([
      [2, 'Börja med två enheter', 'Två enheter räckte.'],
      [1, 'Börja med en enhet', ''],
    ])
  })

  test('of a withdrawn case nothing is found under its address', async ({ db, cast, review }) => {
    const id = await review.published()
    await withdraw(review.services, cast.david, id, 'Innehöll personuppgifter.')
    await expect(findPublishedCase(db, { slug: 'borja-med-en-enhet', kind: 'lesson' })).rejects.toThrow(
      NotFound,
    )
  })

  test('the address of one kind does not lead to the other', async ({ db, review }) => {
    await review.published()
    await expect(findPublishedCase(db, { slug: 'borja-med-en-enhet', kind: 'case_study' })).rejects.toThrow(
      NotFound,
    )
  })
})

test('ten texts of the same title, published at once, have ten addresses', async ({ cast, review }) => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => review.ready('Samma rubrik')))
  await Promise.all(
    ids.map(async (id) => publish(review.services, cast.david, id, await review.contentHash(id))),
  )
  const slugs = await Promise.all(ids.map(async (id) => (await review.row(id)).slug))
  expect(slugs.sort()).toEqual([
    'samma-rubrik',
    'samma-rubrik-10',
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `samma-rubrik-${number}`),
  ])
})

test('every process hears that something was published, when it is', async ({
  databaseUrl,
  db,
  cast,
  review,
}) => {
  const id = await review.ready()
  const heard = await listenTo(db, databaseUrl, 'published_changed')
  await publish(review.services, cast.david, id, await review.contentHash(id))
  await expect.poll(() => heard.payloads).toEqual([JSON.stringify({ case: id })])
  await heard.close()
})

describe('mail', () => {
  const outbox = (db: Parameters<typeof listVersions>[0]) =>
    db.selectFrom('outbox').orderBy('created_at').select(['recipient', 'subject', 'body']).execute()

  test('goes to the approvers of the organisation when something is handed in', async ({
    db,
    cast,
    review,
  }) => {
    const id = await review.lesson()
    await submit(review.services, cast.anna, id, { note: 'Klar, tror jag.', changeNote: '' })
    const mails = await outbox(db)
    expect(mails.map(({ recipient }) => recipient)).toEqual([cast.cecilia.email])
    expect(mails[0]?.subject).toBe('Att godkänna: Börja med en enhet')
    expect(mails[0]?.body).toContain(`https://erfa.example/granskning/${id}`)
    expect(mails[0]?.body).toContain('Klar, tror jag.')
  })

  test('goes to whoever wrote it and whoever was invited when it is given back, in their language', async ({
    db,
    cast,
    review,
  }) => {
    const id = await review.submitted()
    await db
      .insertInto('collaborator')
      .values({ case_id: id, person_id: cast.eva.id, role: 'viewer', invited_by: cast.anna.id })
      .execute()
    await db.updateTable('person').set({ language: 'en' }).where('id', '=', cast.eva.id).execute()
    await claim(review.services, cast.david, id)
    await db.deleteFrom('outbox').execute()
    await requestChanges(review.services, cast.david, id, 'Säg vad det kostade.\n\nOch när.')
    const mails = await outbox(db)
    expect(mails.map(({ recipient, subject }) => [recipient, subject]).sort()).toEqual([
      [cast.anna.email, 'Ändringar begärda: Börja med en enhet'],
      [cast.eva.email, 'Changes requested: Börja med en enhet'],
    ])
    expect(mails.find(({ recipient }) => recipient === cast.eva.email)?.body).toContain(
      `https://erfa.example/en/utkast/${id}/inlamning`,
    )
    for (const { body } of mails) expect(body).toContain('  Säg vad det kostade.')
  })

  test('does not go to somebody who has left or is suspended', async ({ db, cast, review }) => {
    const id = await review.submitted()
    await claim(review.services, cast.david, id)
    await db.deleteFrom('outbox').execute()
    await db.deleteFrom('membership').where('person_id', '=', cast.anna.id).execute()
    await requestChanges(review.services, cast.david, id, 'Nej.')
    expect(await outbox(db)).toEqual([])
  })

  test('is not written when the move is refused', async ({ db, cast, review }) => {
    const id = await review.lesson()
    await expect(requestChanges(review.services, cast.cecilia, id, 'Nej.')).rejects.toThrow(InvalidMove)
    expect(await outbox(db)).toEqual([])
  })
})
