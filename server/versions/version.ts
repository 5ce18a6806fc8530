/** A version is written once and never changed: what it says, who wrote it, who stood behind it, who let it out. */
import { sql } from 'kysely'
import { textAt } from '#app/domain/cases/content.ts'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import { plainTextOf, summaryOf } from '#app/domain/cases/version-texts.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Trx } from '#db/connect.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { serializeContent } from '#server/drafts/content-hash.ts'
import type { DraftContent } from '#server/drafts/draft-content.ts'
import { listContributors } from './contributors.ts'
import { chooseSlug } from './slug.ts'

export interface Publishing {
  draft: DraftContent
  /** What readers are told is new; empty for the first version. */
  changeNote: string
  /** The first key. */
  approval: { personId: string; at: Date }
}

/** Writes the next version and makes it the one that readers find. The case is locked by `trx`. Returns the case after that. */
export async function insertVersion(
  trx: Trx,
  publisher: Person,
  found: Case,
  { draft, changeNote, approval }: Publishing,
): Promise<Case> {
  const title = textAt(draft.content, 'title')
  const number = (found.currentVersion ?? 0) + 1
  const slug = found.slug ?? (await chooseSlug(trx, title, found.kind))
  await trx
    .insertInto('version')
    .values({
      case_id: found.id,
      number,
      kind: found.kind,
      slug,
      organisation_id: found.organisationId,
      language: found.language,
      schema_version: documentSchemaVersion,
      title,
      summary: summaryOf(draft.content),
      content: serializeContent(draft.content),
      plain_text: plainTextOf(found.kind, draft.content, found.language),
      contributors: JSON.stringify(await listContributors(trx, found, draft.authors.now)),
      change_note: changeNote,
      content_hash: draft.contentHash,
      approved_by: approval.personId,
      approved_at: approval.at,
      published_by: publisher.id,
    })
    .execute()
  await trx
    .updateTable('cases')
    .set({
      slug,
      title,
      current_version: number,
      publication_status: 'current',
      review_by: textAt(draft.content, 'review_by') || sql<string>`(now() + interval '12 months')::date`,
    })
    .where('id', '=', found.id)
    .execute()
  return { ...found, slug, title, currentVersion: number, publicationStatus: 'current' }
}
