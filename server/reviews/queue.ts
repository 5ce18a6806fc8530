/**
 * What waits, for whoever reviews: an approver sees what her organisation handed in, a moderator what every other
 * organisation did, and what trusted organisations published without waiting.
 */
import { sql } from 'kysely'
import type { Person } from '#app/domain/people/person.ts'
import { type QueueEntry, type QueueReason, queueEntry } from '#app/domain/reviews/queue-entry.ts'
import { readable, underReview } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'

/** A queue longer than this needs more moderators, not a second page. */
const maxEntries = 500

/** The oldest first. */
export async function listQueue(db: Db, person: Person): Promise<QueueEntry[]> {
  const rows = await selectWaiting(db, person)
    .innerJoin('organisation', 'organisation.id', 'cases.organisation_id')
    .leftJoin('person as claimer', 'claimer.id', 'cases.claimed_by')
    .select([
      'cases.id',
      'cases.kind',
      visibleTitle.as('title'),
      'organisation.name as organisation',
      'cases.state',
      reasonFor(person).as('part'),
      waitingSince.as('waitingSince'),
      'cases.claimed_by as claimedBy',
      'claimer.name as claimedByName',
      'cases.claimed_at as claimedAt',
      'cases.current_version as currentVersion',
      sql<number>`(
        select count(*)::int from submission s where s.case_id = cases.id and s.submitted_at > coalesce(
          (select max(v.published_at) from version v where v.case_id = cases.id), '-infinity')
      )`.as('attempts'),
    ])
    .orderBy(waitingSince)
    .orderBy('cases.id')
    .limit(maxEntries)
    .execute()
  return rows.map((row) => queueEntry.parse(row))
}

/** How much of it is this person's turn: not yet approved, not held by somebody else. For every page's header. */
export async function countWaiting(db: Db, person: Person): Promise<number> {
  const { count } = await selectWaiting(db, person)
    .where(
      sql<boolean>`(${reasonFor(person)} <> 'approve' or cases.state <> 'approved')
        and (${reasonFor(person)} = 'approve' or cases.claimed_by is null or cases.claimed_by = ${person.id})`,
    )
    .select((row) => row.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Since when nothing has waited: the last time that something left the queue. Null when nothing was ever handed in. */
export async function findEmptySince(db: Db, person: Person): Promise<Date | null> {
  const row = await db
    .selectFrom('case_move')
    .innerJoin('cases', 'cases.id', 'case_move.case_id')
    .where(isVisibleTo(person))
    .where((where) =>
      where.or([
        where('case_move.from_state', 'in', underReview),
        where('case_move.move', '=', 'checkAfterwards'),
      ]),
    )
    .where('case_move.to_state', 'not in', underReview)
    .select((row) => row.fn.max('case_move.at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}

/** Where a case that was handed in stands among all that wait, for its authors. */
export async function findPlaceInQueue(db: Db, caseId: string): Promise<{ place: number; of: number }> {
  const row = await db
    .selectFrom('cases')
    .where('state', 'in', underReview)
    .select((row) => [
      row.fn.countAll<string>().as('of'),
      sql<string>`count(*) filter (where submitted_at <= (select submitted_at from cases c where c.id = ${caseId}))`.as(
        'place',
      ),
    ])
    .executeTakeFirstOrThrow()
  return { place: Number(row.place), of: Number(row.of) }
}

function selectWaiting(db: Db, person: Person) {
  return db
    .selectFrom('cases')
    .where(isVisibleTo(person))
    .where((row) =>
      row.or([
        row('cases.state', 'in', underReview),
        // only a moderator looks afterwards
        row.and([
          isUnchecked,
          row('cases.publication_status', 'in', readable),
          sql<boolean>`not ${isApproverOf(person)}`,
        ]),
      ]),
    )
}

/** By the index of versions with one key: `unchecked_since` of every case would be asked of every case. */
const isUnchecked = sql<boolean>`exists (
  select from version v
  where v.case_id = cases.id and v.number = cases.current_version and v.published_by = v.approved_by
    and not exists (select from version_check c where c.version_id = v.id))`

const waitingSince = sql<Date>`case
  when cases.state in ('submitted', 'in_review', 'approved') then cases.submitted_at
  else unchecked_since(cases)
end`

/** What was published; the draft that may have been begun since is for its authors alone. */
const visibleTitle = sql<string>`case
  when cases.state in ('submitted', 'in_review', 'approved') then cases.title
  else (select v.title from version v where v.case_id = cases.id and v.number = cases.current_version)
end`

/** The rule of app/domain/access/case-access.ts for who reviews a case; a test holds both together. */
function isVisibleTo(person: Person) {
  return sql<boolean>`(
    ${isApproverOf(person)}
    or (${person.isModerator}::boolean and not is_involved(${person.id}, cases))
  )`
}

function isApproverOf(person: Person) {
  const approves = person.memberships.filter(({ role }) => role === 'approver')
  return sql<boolean>`cases.organisation_id = any(${approves.map(({ organisationId }) => organisationId)}::uuid[])`
}

function reasonFor(person: Person) {
  return sql<QueueReason>`case
    when ${isApproverOf(person)} then 'approve'
    when cases.state in ('submitted', 'in_review', 'approved') then 'review'
    else 'checkAfterwards'
  end`
}
