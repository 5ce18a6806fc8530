/** What SQL says of many cases and what can() says of one must be the same, for every relation in every state. */
import { sql } from 'kysely'
import { can } from '#app/domain/access/access.ts'
import type { CaseAccess } from '#app/domain/access/case-access.ts'
import type { Person } from '#app/domain/people/person.ts'
import { publicationStatuses, states, underReview } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import { selectCases, toCase } from '#server/drafts/case-row.ts'
import { listQueue } from '#server/reviews/queue.ts'
import { isReviewer } from '#server/reviews/review.ts'
import { expect, test } from '#test/support/world.ts'

const collaborations = [null, 'viewer', 'commenter', 'editor'] as const

test('may_read_draft, the queue and can() agree on everybody, everywhere', async ({ db, cast }) => {
  const everybody = Object.values(cast)
    .filter((one): one is Person => 'memberships' in one)
    .map((one) => (one.id === cast.hanna.id ? { ...one, memberships: [] } : one))
  // a moderator may have written it first, an author may have left, anybody may be invited
  const creators = [cast.anna, cast.gunnar, cast.david, cast.johan]
  // the database knows no deleted draft of a published text
  for (const creator of creators)
    for (const state of states)
      for (const publicationStatus of publicationStatuses)
        if (state !== 'deleted' || publicationStatus === 'unpublished')
          await insertCase(db, cast.exempelby.id, creator, state, publicationStatus)
  // a moderator who has left, and one who wrote in some of them
  await db.deleteFrom('membership').where('person_id', '=', cast.hanna.id).execute()
  await sql`
    insert into case_writer (case_id, person_id) select id, ${cast.david.id} from cases where created_by = ${cast.johan.id}
  `.execute(db)
  const ids = (await db.selectFrom('cases').select('id').execute()).map(({ id }) => id)

  const moderated: number[] = []
  for (const person of everybody) {
    for (const role of collaborations) {
      await db.deleteFrom('collaborator').execute()
      if (role)
        await db
          .insertInto('collaborator')
          .values(ids.map((id) => ({ case_id: id, person_id: person.id, role })))
          .execute()
      const cases = (await selectCases(db, person.id).execute()).map(toCase)
      const { rows } = await sql<{ id: string }>`
        select id from cases where may_read_draft(${person.id}, cases)`.execute(db)
      expect(rows.map(({ id }) => id).sort(), `${person.name} as ${role}`).toEqual(
        idsWhere(cases, (found) => can(person, 'read', found)),
      )
      const queue = await listQueue(db, person)
      expect(queue.map(({ id }) => id).sort(), `queue of ${person.name} as ${role}`).toEqual(
        idsWhere(cases, (found) => isReviewer(person, found) && underReview.includes(found.state)),
      )
      if (person.isModerator && role === null) moderated.push(queue.length)
    }
  }
  // three of four creators make three states of six statuses; david started and wrote in the rest, hanna belonged there
  expect(moderated).toEqual([2 * 3 * 6, 0])
})

test('a suspended person reads nothing', async ({ db, cast }) => {
  await insertCase(db, cast.exempelby.id, cast.anna, 'draft', 'unpublished')
  await db.updateTable('person').set({ suspended_at: new Date() }).where('id', '=', cast.anna.id).execute()
  const { rows } = await sql`select id from cases where may_read_draft(${cast.anna.id}, cases)`.execute(db)
  expect(rows).toEqual([])
})

function idsWhere(
  cases: readonly CaseAccess[],
  holds: (found: CaseAccess & ReturnType<typeof toCase>) => boolean,
) {
  return (cases as ReturnType<typeof toCase>[])
    .filter(holds)
    .map(({ id }) => id)
    .sort()
}

async function insertCase(
  db: Db,
  organisationId: string,
  creator: Person,
  state: string,
  publicationStatus: string,
): Promise<void> {
  const isPublished = publicationStatus !== 'unpublished'
  await db
    .insertInto('cases')
    .values({
      kind: 'lesson',
      organisation_id: organisationId,
      created_by: creator.id,
      state,
      publication_status: publicationStatus,
      slug: isPublished ? crypto.randomUUID() : null,
      current_version: isPublished ? 1 : null,
      submitted_at: new Date(),
      deleted_at: state === 'deleted' ? new Date() : null,
    })
    .execute()
}
