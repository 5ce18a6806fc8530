/** What the history of a case says about a request that comes late, or once more. */
import type { LatestMove } from '#app/domain/errors.ts'
import {
  isDraftMove,
  isMoveFrom,
  isPublicationMove,
  type Move,
  sharingMoves,
} from '#app/domain/reviews/workflow.ts'
import type { Db, Trx } from '#db/connect.ts'

/** After these, what was done before them does not stand any more. */
const undoing: readonly string[] = [
  'takeBack',
  'requestChanges',
  'voidApproval',
  'reject',
  'withdraw',
  'merge',
]

/**
 * Whether this is a form that was sent before. It is when the person has made this move, nothing has undone it, and the case
 * has not been since in a state in which it could be made again. Others may have made further moves meanwhile.
 */
export async function wasMade(
  trx: Trx,
  caseId: string,
  by: { personId: string; move: Move; note: string },
): Promise<boolean> {
  const { personId, move, note } = by
  if (!isDraftMove(move) && !isPublicationMove(move)) return false
  const own = await trx
    .selectFrom('case_move')
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('move', '=', move)
    .where('note', '=', note)
    .orderBy('id', 'desc')
    .limit(1)
    .select('id')
    .executeTakeFirst()
  if (!own) return false
  const since = await trx
    .selectFrom('case_move')
    .where('case_id', '=', caseId)
    .where('id', '>=', own.id)
    .where('move', 'not in', sharingMoves)
    .select(['id', 'move', 'to_state as to'])
    .execute()
  if (since.length === 1) return true
  if (since.some((one) => one.id !== own.id && undoing.includes(one.move))) return false
  const isAlike = isDraftMove(move) ? isDraftMove : isPublicationMove
  return since.filter((one) => isAlike(one.move as Move)).every(({ to }) => !isMoveFrom(move, to))
}

/** Inviting and removing people changes no state, so these moves are left out. */
export async function findLatestMove(db: Db, personId: string, caseId: string): Promise<LatestMove | null> {
  const row = await db
    .selectFrom('case_move')
    .leftJoin('person', 'person.id', 'case_move.person_id')
    .where('case_id', '=', caseId)
    .where('move', 'not in', sharingMoves)
    .orderBy('case_move.id', 'desc')
    .limit(1)
    .select(['case_move.move', 'person.name as by', 'case_move.person_id as personId', 'case_move.at'])
    .executeTakeFirst()
  if (!row) return null
  return { caseId, move: row.move, by: row.by, isOwn: row.personId === personId, at: row.at }
}
