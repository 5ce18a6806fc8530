/** Rights to a draft, read at the moment they are asked for. */
import { type CaseAccess, can } from '#app/domain/access/access.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { selectCases, toCase } from '#server/drafts/case-row.ts'

/** Null when there is no such draft, or none that this person may know of. */
export async function readable(db: Db, person: Person, draftId: string): Promise<CaseAccess | null> {
  const row = await selectCases(db, person.id).where('cases.id', '=', draftId).executeTakeFirst()
  if (!row) return null
  const found = toCase(row)
  return can(person, 'read', found) ? onlyAccess(found) : null
}

/** Null when there is no such draft. */
export async function kindOf(db: Db, draftId: string): Promise<CaseKind | null> {
  const row = await db.selectFrom('cases').where('id', '=', draftId).select('kind').executeTakeFirst()
  if (!row) return null
  return row.kind === 'lesson' ? 'lesson' : 'case_study'
}

/** Every socket keeps one: not the names and dates that pages show. */
function onlyAccess(found: CaseAccess): CaseAccess {
  const { id, organisationId, createdBy, state, publicationStatus, claimedBy, collaboratorRole } = found
  return { id, organisationId, createdBy, state, publicationStatus, claimedBy, collaboratorRole }
}
