import type { Content } from '#app/domain/cases/content.ts'
import { NotFound } from '#app/domain/errors.ts'
import type { Db } from '#db/connect.ts'
import { parseContent } from '#server/drafts/content-hash.ts'

export interface Submission {
  number: number
  content: Content
  contentHash: string
  note: string
  changeNote: string
  by: string
  at: Date
}

export interface Submissions {
  latest: Submission
  /** The one before it on the way to the same version. */
  previous: Submission | null
}

/** @throws NotFound when nothing was ever handed in */
export async function listSubmissions(db: Db, caseId: string): Promise<Submissions> {
  const rows = await db
    .selectFrom('submission')
    .innerJoin('person', 'person.id', 'submission.submitted_by')
    .where('case_id', '=', caseId)
    // what led to a version is compared as that version
    .where('submitted_at', '>', (row) =>
      row.fn.coalesce(
        row
          .selectFrom('version')
          .where('version.case_id', '=', caseId)
          .select((inner) => inner.fn.max('version.published_at').as('at')),
        row.cast<Date>(row.val('-infinity'), 'timestamptz'),
      ),
    )
    .orderBy('number', 'desc')
    .limit(2)
    .select([
      'number',
      'content',
      'content_hash as contentHash',
      'note',
      'change_note as changeNote',
      'person.name as by',
      'submitted_at as at',
    ])
    .execute()
  const [latest, before] = rows.map((row) => ({ ...row, content: parseContent(row.content) }))
  if (!latest) throw new NotFound()
  return { latest, previous: before ?? null }
}
