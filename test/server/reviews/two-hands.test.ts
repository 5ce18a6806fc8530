/** Two keys, never in one hand: whoever had to do with a text does not let it out, whatever she belongs to by then. */
import { sql } from 'kysely'
import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { changeRole, removeMember } from '#server/organisations/members.ts'
import { approve } from '#server/reviews/approval.ts'
import { checkAfterwards } from '#server/reviews/check-afterwards.ts'
import { claim } from '#server/reviews/claim.ts'
import { publish } from '#server/reviews/publication.ts'
import { listQueue } from '#server/reviews/queue.ts'
import { submit } from '#server/reviews/submission.ts'
import { publishTrusted } from '#server/reviews/trusted-publication.ts'
import { listVersions } from '#server/versions/versions.ts'
import type { Cast } from '#test/support/cast.ts'
import { setText, write } from '#test/support/drafts/writing.ts'
import { describe, expect, type ReviewWorld, test } from '#test/support/reviews/review.ts'

/** Hanna, moderator and editor of Exempelby, leaves it. */
async function leaves(db: Db, cast: Cast, hanna: Person): Promise<Person> {
  await removeMember(db, hanna, { organisationId: cast.exempelby.id, personId: hanna.id })
  return { ...hanna, memberships: [] }
}

/** Nothing about the text is hers to see or do: neither page, nor queue, nor the database. */
async function expectNoSecondKey(db: Db, cast: Cast, review: ReviewWorld, person: Person, id: string) {
  expect((await listQueue(db, person)).map((entry) => entry.id)).not.toContain(id)
  await expect(claim(review.services, person, id)).rejects.toThrow(NotFound)
  // as if she had claimed it before
  await db
    .updateTable('cases')
    .set({ claimed_by: person.id, claimed_at: new Date() })
    .where('id', '=', id)
    .execute()
  await expect(publish(review.services, person, id, await review.contentHash(id))).rejects.toThrow(NotFound)
  await expect(insertVersion(db, id, person, cast.cecilia)).rejects.toThrow(/had to do with the text/)
  expect((await review.row(id)).version).toBeNull()
}

/** Past everything that the product checks. */
async function insertVersion(db: Db, id: string, publisher: Person, approver: Person | null) {
  await sql`
    insert into version (case_id, number, kind, slug, organisation_id, language, schema_version, title, summary, content,
      plain_text, contributors, content_hash, approved_by, published_by)
    select id, 1, kind, 'smygvagen', organisation_id, language, 1, title, '', '{}', '', '[]', '',
      ${approver?.id ?? null}, ${publisher.id}
      from cases where id = ${id}`.execute(db)
}

describe('the second key is refused to', () => {
  test('somebody who wrote, approved, left the organisation and comes as a moderator', async ({
    db,
    cast,
    review,
  }) => {
    await changeRole(db, cast.cecilia, {
      organisationId: cast.exempelby.id,
      personId: cast.hanna.id,
      role: 'approver',
    })
    const approver: Person = {
      ...cast.hanna,
      memberships: cast.hanna.memberships.map((one) => ({ ...one, role: 'approver' })),
    }
    const id = await review.lesson()
    await write(db, id, approver, setText('cause', 'Ingen ägde frågan.'))
    await submit(review.services, approver, id, { note: '', changeNote: '' })
    await approve(review.services, approver, id, await review.contentHash(id))
    const hanna = await leaves(db, cast, approver)
    await expectNoSecondKey(db, cast, review, hanna, id)
    // trusted or not: one hand with both keys is not an organisation that is trusted
    await expect(insertVersion(db, id, hanna, hanna)).rejects.toThrow(/one person approved and published/)
  })

  test('somebody who belonged to the organisation while the text was written, and did nothing else', async ({
    db,
    cast,
    review,
  }) => {
    const id = await review.approved()
    const hanna = await leaves(db, cast, cast.hanna)
    await expectNoSecondKey(db, cast, review, hanna, id)
  })

  test('somebody who was invited, wrote, and is no longer invited', async ({ db, cast, review }) => {
    const id = await review.lesson()
    await write(db, id, cast.david, setText('cause', 'Ingen ägde frågan.'))
    await submit(review.services, cast.anna, id, { note: '', changeNote: '' })
    await approve(review.services, cast.cecilia, id, await review.contentHash(id))
    await expectNoSecondKey(db, cast, review, cast.david, id)
  })

  test('somebody whose every word has been deleted again', async ({ db, cast, review }) => {
    const id = await review.lesson()
    await write(db, id, cast.david, setText('cause', 'Ingen ägde frågan.'))
    await write(db, id, cast.anna, setText('cause', ''))
    await submit(review.services, cast.anna, id, { note: '', changeNote: '' })
    await approve(review.services, cast.cecilia, id, await review.contentHash(id))
    await expectNoSecondKey(db, cast, review, cast.david, id)
  })

  test('somebody who wrote after the approval and left the words as they were', async ({
    db,
    cast,
    review,
  }) => {
    const id = await review.ready()
    await write(db, id, cast.david, setText('title', 'Något annat'))
    await write(db, id, cast.david, setText('title', 'Börja med en enhet'))
    expect(await publish(review.services, cast.david, id, await review.contentHash(id))).toEqual({
      ok: false,
      error: { reason: 'involved' },
    })
    // it is free for somebody else, and she is not asked again
    expect(await review.row(id)).toMatchObject({ state: 'approved', version: null, claimedBy: null })
    await expectNoSecondKey(db, cast, review, cast.david, id)
  })

  test('anybody, when nobody has approved', async ({ db, cast, review }) => {
    const id = await review.submitted()
    await expect(insertVersion(db, id, cast.david, null)).rejects.toThrow(/nobody approved/)
  })
})

describe('the second key is for', () => {
  test('a moderator who left the organisation before the text was begun', async ({ db, cast, review }) => {
    const hanna = await leaves(db, cast, cast.hanna)
    const id = await review.approved()
    await claim(review.services, hanna, id)
    expect(await publish(review.services, hanna, id, await review.contentHash(id))).toMatchObject({
      ok: true,
    })
  })

  test('a moderator who had the draft open and wrote nothing: she is no contributor either', async ({
    db,
    cast,
    review,
  }) => {
    const id = await review.submitted()
    // an editor announces a client id as soon as it shows where the cursor is
    await db
      .insertInto('draft_client')
      .values({ draft_id: id, client_id: 4711, person_id: cast.david.id })
      .execute()
    await approve(review.services, cast.cecilia, id, await review.contentHash(id))
    await claim(review.services, cast.david, id)
    await publish(review.services, cast.david, id, await review.contentHash(id))
    const [version] = await listVersions(db, id)
    expect(version?.contributors.map(({ name }) => name)).toEqual(['Anna Andersson'])
  })
})

describe('a trusted organisation', () => {
  test('lets a lesson out with one key, and its own people are not those who check it', async ({
    db,
    cast,
    review,
  }) => {
    await db
      .updateTable('organisation')
      .set({ is_trusted: true })
      .where('id', '=', cast.exempelby.id)
      .execute()
    const id = await review.lesson()
    const form = { contentHash: await review.contentHash(id), changeNote: '' }
    expect(await publishTrusted(review.services, cast.cecilia, id, form)).toMatchObject({ ok: true })
    const hanna = await leaves(db, cast, cast.hanna)
    await expect(checkAfterwards(review.services, hanna, id)).rejects.toThrow(NotFound)
    const check = sql`insert into version_check (version_id, checked_by) select id, ${hanna.id} from version`
    await expect(check.execute(db)).rejects.toThrow(/had to do with the text/)
    await checkAfterwards(review.services, cast.david, id)
  })

  test('that is one no more publishes nothing alone', async ({ db, cast, review }) => {
    const id = await review.approved()
    const alone = insertVersion(db, id, cast.cecilia, cast.cecilia)
    await expect(alone).rejects.toThrow(/one person approved and published/)
  })
})

test('leaving is remembered however it happens, and forgotten with the person', async ({ db, cast }) => {
  await db.deleteFrom('membership').where('person_id', '=', cast.gunnar.id).execute()
  const past = () => db.selectFrom('past_membership').select(['person_id', 'role']).execute()
  expect(await past()).toEqual([{ person_id: cast.gunnar.id, role: 'member' }])
  await db.deleteFrom('person').where('id', 'in', [cast.gunnar.id, cast.bo.id]).execute()
  expect(await past()).toEqual([])
})
