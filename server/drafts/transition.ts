/**
 * How a case moves, always in the same order and in one transaction: its row is locked; a request that repeats the last
 * one is answered as the first was; the person is permitted; what the move needs is checked and written; the state and
 * one row of history follow; a claim ends with the moves that end it; whoever must hear of it is notified.
 */
import { sql, type UpdateObject } from 'kysely'
import { permit } from '#app/domain/access/access.ts'
import type { CaseAction } from '#app/domain/access/case-access.ts'
import { InvalidMove, NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { type Result, success } from '#app/domain/result.ts'
import {
  endsClaim,
  isDraftMove,
  isPublicationMove,
  type Move,
  publicationStatusAfter,
  stateAfter,
} from '#app/domain/reviews/workflow.ts'
import type { Db, Trx } from '#db/connect.ts'
import type { Database } from '#db/schema.ts'
import { parseId } from '#server/access/authorise.ts'
import { notifyAccess } from '#server/accounts/notify-access.ts'
import { type Case, findCase } from './case-row.ts'
import { findLatestMove, wasMade } from './earlier-moves.ts'

type Columns = UpdateObject<Database, 'cases'>

/** What was recorded last of a case. */
interface LastMove {
  move: string
  personId: string | null
  note: string
}

/** The case while nobody else can move it. */
export interface LockedCase {
  trx: Trx
  found: Case
  last: LastMove | null
}

export interface Transition<T, E> {
  /** What the person must have the right to do. */
  action: CaseAction | ((found: Case) => CaseAction)
  move: Move | ((found: Case) => Move)
  /** For the history. A function where `prepare` finds out. */
  note?: string | (() => string)
  /** The id of whom or what it is done to, by which a repeated request is known. */
  objectId?: string
  /** Whether this is the second click on the same button; otherwise `wasMade` tells. */
  isRepeated?: (locked: LockedCase) => boolean | Promise<boolean>
  /** Checks what the move needs and writes what belongs to it. Returns the case from which it is made; null when nothing is left to do. */
  prepare?: (locked: LockedCase) => Promise<Result<Case | null, E>>
  /** Columns that change with the state. */
  columns?: Columns
  /** Gets the case as `prepare` left it: with the claim that the move may have ended. */
  notify?: (trx: Trx, before: Case) => Promise<void>
  /** What the caller is told of the case after the move, the first time and every repeated time. */
  answer: (found: Case, move: string) => T
  /** Called when the move was made and committed. */
  afterCommit?: (found: Case) => Promise<void>
}

/** @throws NotFound, Forbidden, InvalidMove with who was first and with what */
export async function transition<T, E = never>(
  db: Db,
  person: Person,
  id: unknown,
  rule: Transition<T, E>,
): Promise<Result<T, E>> {
  const moved = await db
    .transaction()
    .execute((trx) => moveOnce(trx, person, id, rule))
    .catch(async (problem: unknown) => {
      if (!(problem instanceof InvalidMove)) throw problem
      throw new InvalidMove(problem.reason, await findLatestMove(db, person.id, parseId(id)))
    })
  if (moved.found) await rule.afterCommit?.(moved.found)
  return moved.answer
}

async function moveOnce<T, E>(
  trx: Trx,
  person: Person,
  id: unknown,
  rule: Transition<T, E>,
): Promise<{ answer: Result<T, E>; found: Case | null }> {
  const locked = await lockCase(trx, person.id, id)
  const { found, last } = locked
  if (last && (await isRepeated(rule, locked, person)))
    return { answer: success(rule.answer(found, last.move)), found: null }
  permit(person, typeof rule.action === 'string' ? rule.action : rule.action(found), found)
  const prepared = rule.prepare ? await rule.prepare(locked) : success(found)
  if (!prepared.ok) return { answer: prepared, found: null }
  const before = prepared.value
  if (!before) return { answer: success(rule.answer(found, moveOf(rule, found))), found: null }
  const move = moveOf(rule, before)
  const after = await applyMove(trx, person, before, move, {
    note: noteOf(rule),
    columns: rule.columns,
    objectId: rule.objectId,
  })
  await rule.notify?.(trx, before)
  return { answer: success(rule.answer(after, move)), found: after }
}

/** Locks the row of the case until the transaction ends. Checks no rights: `permit` does. */
export async function lockCase(trx: Trx, personId: string, id: unknown): Promise<LockedCase> {
  const known = parseId(id)
  // the lock comes first: what is read after it is what the one before us left
  await sql`select 1 from cases where id = ${known} for no key update`.execute(trx)
  const found = await findCase(trx, personId, known)
  if (!found) throw new NotFound()
  const last = await trx
    .selectFrom('case_move')
    .where('case_id', '=', known)
    .orderBy('id', 'desc')
    .limit(1)
    .select(['move', 'person_id as personId', 'note'])
    .executeTakeFirst()
  return { trx, found, last: last ?? null }
}

interface MoveDetails {
  note?: string
  columns?: Columns | undefined
  objectId?: string | undefined
}

/**
 * Changes the state or the publication status and adds a row of history. Without a person the move is one that Erfa makes
 * by itself, as when an edit voids an approval.
 * @throws InvalidMove when the case is in a state without this move.
 */
export async function applyMove(
  trx: Trx,
  person: Pick<Person, 'id'> | null,
  found: Case,
  move: Move,
  { note = '', columns = {}, objectId }: MoveDetails = {},
): Promise<Case> {
  const after = caseAfter(move, found)
  if (after !== found) {
    const { state, publicationStatus } = after
    const claim = endsClaim.includes(move) ? { claimed_by: null, claimed_at: null } : {}
    await trx
      .updateTable('cases')
      .set({ state, publication_status: publicationStatus, ...claim, ...columns })
      .where('id', '=', found.id)
      .execute()
    // who may write or read it has changed with it: open editors hear it when this commits
    await notifyAccess(trx, { draft: found.id })
  }
  const status = isPublicationMove(move) ? 'publicationStatus' : 'state'
  await trx
    .insertInto('case_move')
    .values({
      case_id: found.id,
      person_id: person?.id ?? null,
      move,
      from_state: found[status],
      to_state: after[status],
      note,
      object_id: objectId ?? null,
    })
    .execute()
  return after
}

/** The same object when the move only goes into the history. */
function caseAfter(move: Move, found: Case): Case {
  if (isDraftMove(move)) return { ...found, state: stateAfter(move, found.state, found.claimedBy !== null) }
  if (isPublicationMove(move))
    return { ...found, publicationStatus: publicationStatusAfter(move, found.publicationStatus) }
  return found
}

function isRepeated<T, E>(
  rule: Transition<T, E>,
  locked: LockedCase,
  person: Person,
): boolean | Promise<boolean> {
  if (rule.isRepeated) return rule.isRepeated(locked)
  const { trx, found } = locked
  return wasMade(trx, found.id, { personId: person.id, move: moveOf(rule, found), note: noteOf(rule) })
}

function noteOf<T, E>({ note = '' }: Transition<T, E>): string {
  return typeof note === 'string' ? note : note()
}

function moveOf<T, E>({ move }: Transition<T, E>, found: Case): Move {
  return typeof move === 'string' ? move : move(found)
}
