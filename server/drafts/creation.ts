/** Starting a draft. */
import { v5 } from 'uuid'
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

/** Any will do, as long as it stays. */
const namespace = '9d0b6c52-3c6e-4f0a-8b57-61f2a7d4e3c8'

/** The same for the same person, form and choice; nobody else can come upon it. */
function idFor(person: Person, { kind, organisationId, language, key }: NewDraft): string {
  return v5([person.id, organisationId, kind, language, key].join('\n'), namespace)
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
