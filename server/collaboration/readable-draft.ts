/** Reads a person's access to a draft from the database, for the access checks on open sockets. */
import { can } from '#app/domain/access/access.ts'
import type { CaseAccess } from '#app/domain/access/case-access.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { selectCases, toCase } from '#server/drafts/case-row.ts'

/** Null when there is no such draft, or the person may not read it. */
export async function readableDraft(db: Db, person: Person, draftId: string): Promise<CaseAccess | null> {
  const row = await selectCases(db, person.id).where('cases.id', '=', draftId).executeTakeFirst()
  if (!row) return null
  const found = toCase(row)
  return can(person, 'read', found) ? pickAccess(found) : null
}

/** Null when there is no such draft. */
export async function draftKind(db: Db, draftId: string): Promise<CaseKind | null> {
  const row = await db.selectFrom('cases').where('id', '=', draftId).select('kind').executeTakeFirst()
  if (!row) return null
  return row.kind === 'lesson' ? 'lesson' : 'case_study'
}

/** Every socket keeps its access, so only what `can` needs is kept of the row. */
function pickAccess(found: CaseAccess): CaseAccess {
  const { resource, id, organisationId, createdBy, state, publicationStatus } = found
  const { claimedBy, collaboratorRole, submittedAt, wasInvolved } = found
  return {
    resource,
    id,
    organisationId,
    createdBy,
    state,
    publicationStatus,
    claimedBy,
    collaboratorRole,
    submittedAt,
    wasInvolved,
  }
}
