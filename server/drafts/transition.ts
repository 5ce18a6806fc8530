/**
 * How a case moves: it is locked, the person is permitted, the table says where it leads, and one row tells who did it,
 * when and why. All in one transaction; of fifty identical clicks the first moves and the others find it done.
 */
import { sql } from 'kysely'
import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import {
  type Move,
  type PublicationMove,
  publicationStatusAfter,
  type State,
  stateAfter,
} from '#app/domain/reviews/workflow.ts'
import type { Trx } from '#db/connect.ts'
import { notifyAccess } from '#server/accounts/notify-access.ts'
import { parseCaseId } from '#server/drafts/authorise.ts'
import { type Case, selectCases, toCase } from '#server/drafts/case-row.ts'

/** What was noted last of a case. */
interface LastMove {
  move: string
  personId: string | null
  note: string
}

export interface LockedCase {
  found: Case
  last: LastMove | null
}

/** Nobody else moves the case until the transaction ends. Says nothing about what the person may do: `permit` does. */
export async function lockCase(trx: Trx, person: Pick<Person, 'id'>, id: unknown): Promise<LockedCase> {
  const known = parseCaseId(id)
  // the lock comes first: what is read after it is what the one before us left
  await sql`select 1 from cases where id = ${known} for no key update`.execute(trx)
  const row = await selectCases(trx, person.id).where('cases.id', '=', known).executeTakeFirst()
  if (!row) throw new NotFound()
  const last = await trx
    .selectFrom('case_move')
    .where('case_id', '=', known)
    .orderBy('id', 'desc')
    .limit(1)
    .select(['move', 'person_id as personId', 'note'])
    .executeTakeFirst()
  return { found: toCase(row), last: last ?? null }
}

/** Whether this is the second click on the same button: the last thing that happened is that this person did just this. */
export function isRepeated({ last }: LockedCase, person: Person, move: AnyMove, note = ''): boolean {
  return last?.move === move && last.personId === person.id && last.note === note
}

/** What the history of a case tells. */
export type AnyMove =
  | Move
  | PublicationMove
  | 'checkAfterwards'
  | 'invite'
  | 'withdrawInvitation'
  | 'changeRole'
  | 'removeCollaborator'

/**
 * Moves the draft and notes it.
 * @throws InvalidMove when the table knows no such move from here.
 */
export async function move(
  trx: Trx,
  person: Person | null,
  found: Case,
  name: Move,
  note = '',
): Promise<State> {
  const to = stateAfter(name, found.state, found.claimedBy !== null)
  if (to !== found.state)
    await trx.updateTable('cases').set({ state: to }).where('id', '=', found.id).execute()
  await recordMove(trx, person, found.id, { move: name, from: found.state, to, note })
  // who may write or read it has changed with it: open editors hear it when this commits
  await notifyAccess(trx, { draft: found.id })
  return to
}

/** @throws InvalidMove when the published text does not stand where this starts from. */
export async function movePublication(
  trx: Trx,
  person: Person,
  found: Case,
  name: PublicationMove,
  note = '',
): Promise<void> {
  const to = publicationStatusAfter(name, found.publicationStatus)
  await trx.updateTable('cases').set({ publication_status: to }).where('id', '=', found.id).execute()
  await recordMove(trx, person, found.id, { move: name, from: found.publicationStatus, to, note })
}

interface RecordedMove {
  move: AnyMove
  from: string
  to: string
  note: string
}

/** Without a person it is Erfa's own doing, which follows from what somebody else did. */
export async function recordMove(
  trx: Trx,
  person: Person | null,
  caseId: string,
  noted: RecordedMove,
): Promise<void> {
  await trx
    .insertInto('case_move')
    .values({
      case_id: caseId,
      person_id: person?.id ?? null,
      move: noted.move,
      from_state: noted.from,
      to_state: noted.to,
      note: noted.note,
    })
    .execute()
}
