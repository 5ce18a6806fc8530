import { sql } from 'kysely'
import type { HistoryEntry } from '#app/domain/reviews/draft-pages.ts'
import { type Move, sharingMoves } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'

/**
 * The newest first.
 * @param withAddresses for those who may share the draft; others are told names, of people who have an account
 */
export async function listHistory(
  db: Db,
  caseId: string,
  { withAddresses }: { withAddresses: boolean },
): Promise<HistoryEntry[]> {
  const entries = await selectHistory(db, caseId)
  if (withAddresses) return entries
  const names = await findNames(db, entries.map(({ note }) => addressIn(note)).filter(Boolean))
  return entries.map((entry) => {
    if (!toAnAddress.includes(entry.move)) return entry
    const address = addressIn(entry.note)
    return { ...entry, note: `${names.get(address) ?? ''}${entry.note.slice(address.length)}` }
  })
}

/** What was done to somebody who perhaps has no account: the note begins with the address. */
const toAnAddress: readonly string[] = ['invite', 'withdrawInvitation'] satisfies Move[]

function addressIn(note: string): string {
  return /^\S+@\S+/.exec(note)?.[0] ?? ''
}

async function findNames(db: Db, addresses: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('person')
    .where('email', '=', sql<string>`any(${addresses})`)
    .select(['email', 'name'])
    .execute()
  return new Map(rows.map(({ email, name }) => [email, name]))
}

function selectHistory(db: Db, caseId: string): Promise<HistoryEntry[]> {
  return db
    .selectFrom('case_move')
    .leftJoin('person', 'person.id', 'case_move.person_id')
    .where('case_move.case_id', '=', caseId)
    .orderBy('case_move.id', 'desc')
    .select([
      'case_move.id',
      'case_move.move',
      'case_move.from_state as from',
      'case_move.to_state as to',
      'person.name as person',
      'case_move.note',
      'case_move.at',
    ])
    .execute()
}

/** Whom a draft was shown to is for those who share it. */
const hidden: readonly string[] = sharingMoves

/** The same for those who review it. */
export async function listReviewHistory(db: Db, caseId: string): Promise<HistoryEntry[]> {
  return (await selectHistory(db, caseId)).filter(({ move }) => !hidden.includes(move))
}
