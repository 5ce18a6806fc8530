import type { HistoryEntry } from '#app/domain/reviews/draft-pages.ts'
import { sharingMoves } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'

/** The newest first. */
export function listHistory(db: Db, caseId: string): Promise<HistoryEntry[]> {
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
  return (await listHistory(db, caseId)).filter(({ move }) => !hidden.includes(move))
}
