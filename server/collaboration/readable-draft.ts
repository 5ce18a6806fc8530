/** Reads a person's access to a draft from the database, for the access checks on open sockets. */
import { can } from '#app/domain/access/access.ts'
import { type CaseAccess, isDeletedFor } from '#app/domain/access/case-access.ts'
import { type CaseKind, toCaseKind } from '#app/domain/cases/document.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { findAccess } from '#server/drafts/case-row.ts'

/** Null when there is no such draft, or the person may not read it; `deleted` when she may if it is brought back. */
export type ReadableDraft = CaseAccess | 'deleted' | null

export async function readableDraft(db: Db, person: Person, draftId: string): Promise<ReadableDraft> {
  return (await readableDrafts(db, [{ person, draftId }]))[0] ?? null
}

/** In one query, in the order asked. */
export async function readableDrafts(
  db: Db,
  asked: readonly { readonly person: Person; readonly draftId: string }[],
): Promise<ReadableDraft[]> {
  const rows = await findAccess(
    db,
    asked.map(({ person, draftId }) => ({ personId: person.id, caseId: draftId })),
  )
  const found = new Map(rows.map(({ personId, ...access }) => [`${personId} ${access.id}`, access]))
  return asked.map(({ person, draftId }) => {
    const access = found.get(`${person.id} ${draftId}`)
    if (!access) return null
    if (isDeletedFor(person, access)) return 'deleted'
    return can(person, 'read', access) ? access : null
  })
}

/** Null when there is no such draft. */
export async function draftKind(db: Db, draftId: string): Promise<CaseKind | null> {
  const row = await db.selectFrom('cases').where('id', '=', draftId).select('kind').executeTakeFirst()
  if (!row) return null
  return toCaseKind(row.kind)
}
