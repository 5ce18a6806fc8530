/** Starting a draft. */
import { v5 } from 'uuid'
import { roleIn } from '#app/domain/access/organisation-access.ts'
import { type CaseKind, documentSchemaVersion } from '#app/domain/cases/document.ts'
import { Forbidden, NotFound } from '#app/domain/errors.ts'
import type { Language } from '#app/domain/language.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db, Trx } from '#db/connect.ts'
import { packUpdates } from '#db/drafts/drafts.ts'
import type { ComposedDocument } from '#server/collaboration/documents/document-jobs.ts'
import { listMyDrafts } from './my-drafts.ts'

export interface NewDraft {
  kind: CaseKind
  organisationId: string
  language: Language
  /** Made with the form: the same form sent twice starts one draft. */
  key: string
  /** Which text it is based on: part of what makes the same form the same. */
  from?: string
  /** What it says from the beginning; without it, nothing. */
  first?: ComposedDocument
}

/**
 * Every member of an organisation may start a draft for it.
 * @returns the id of the draft
 * @throws NotFound when the person does not belong to the organisation
 */
export async function createDraft(db: Db, person: Person, draft: NewDraft): Promise<string> {
  if (!roleIn(person, draft.organisationId)) throw new NotFound()
  const id = idFor(person, draft)
  const { first } = draft
  await db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('cases')
      .values({
        id,
        kind: draft.kind,
        organisation_id: draft.organisationId,
        language: draft.language,
        created_by: person.id,
        ...(first && { title: first.title, completeness: first.completeness }),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) {
      if (!(await isOwn(trx, id, person))) throw new Forbidden()
    } else if (first) await insertFirstEdit(trx, id, person, first)
  })
  return id
}

async function insertFirstEdit(trx: Trx, id: string, person: Person, { clientId, update }: ComposedDocument) {
  await trx
    .insertInto('draft_client')
    .values({ draft_id: id, client_id: clientId, person_id: person.id })
    .execute()
  await trx
    .insertInto('draft_update')
    .values({ draft_id: id, data: packUpdates([update]), schema_version: documentSchemaVersion })
    .execute()
}

/** Any will do, as long as it stays. */
const namespace = '9d0b6c52-3c6e-4f0a-8b57-61f2a7d4e3c8'

/** The same id when the same person sends the same form again; nobody else's form gives it. */
function idFor(person: Person, { kind, organisationId, language, key, from = '' }: NewDraft): string {
  return v5([person.id, organisationId, kind, language, key, from].join('\n'), namespace)
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
