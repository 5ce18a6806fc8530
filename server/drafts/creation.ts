/** Starting a draft. */
import { createHash } from 'node:crypto'
import { roleIn } from '#app/domain/access/organisation-access.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { Forbidden, NotFound } from '#app/domain/errors.ts'
import type { Language } from '#app/domain/language.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { listMyDrafts } from './my-drafts.ts'

export interface NewDraft {
  kind: CaseKind
  organisationId: string
  language: Language
  /** Made with the form: the same form sent twice starts one draft. */
  key: string
}

/**
 * Every member of an organisation may start a draft for it.
 * @returns the id of the draft
 * @throws NotFound when the person does not belong to the organisation
 */
export async function createDraft(db: Db, person: Person, draft: NewDraft): Promise<string> {
  if (!roleIn(person, draft.organisationId)) throw new NotFound()
  const id = idFor(person, draft)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('cases')
    .values({
      id,
      kind: draft.kind,
      organisation_id: draft.organisationId,
      language: draft.language,
      created_by: person.id,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n && !(await isOwn(db, id, person))) throw new Forbidden()
  return id
}

/** The same for the same person, form and choice; nobody else can come upon it. */
function idFor(person: Person, { kind, organisationId, language, key }: NewDraft): string {
  const digest = createHash('sha256').update([person.id, organisationId, kind, language, key].join('\n'))
  const hex = digest.digest('hex')
  // a name-based UUID as RFC 9562 has it (version 8: how it was made is ours)
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

async function isOwn(db: Db, id: string, person: Person): Promise<boolean> {
  const row = await db
    .selectFrom('cases')
    .where('id', '=', id)
    .where('created_by', '=', person.id)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

/** What the page that starts a draft offers. */
export interface DraftChoices {
  organisations: { id: string; name: string }[]
  language: Language
  /** What the person was writing on lately. */
  recent: { id: string; title: string }[]
}

const maxRecent = 5

export async function draftChoices(db: Db, person: Person): Promise<DraftChoices> {
  const drafts = await listMyDrafts(db, person)
  return {
    organisations: person.memberships.map(({ organisationId, organisationName }) => ({
      id: organisationId,
      name: organisationName,
    })),
    language: person.language,
    recent: drafts
      .filter(({ isMine, state }) => isMine && (state === 'draft' || state === 'changes_requested'))
      .slice(0, maxRecent)
      .map(({ id, title }) => ({ id, title })),
  }
}
