/** What the page of a draft needs before its editor opens. */
import { can } from '#app/domain/access/access.ts'
import type { Content } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { PublicationStatus, State } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import { authorise } from '#server/access/authorise.ts'
import type { Services } from '#server/services.ts'
import { type Case, findCase } from './case-row.ts'
import { loadContentForEditor } from './draft-content.ts'

export interface DraftForEditor {
  id: string
  kind: CaseKind
  state: State
  publicationStatus: PublicationStatus
  language: Language
  organisationName: string
  /** Null when the person may write. */
  readOnly: 'viewer' | 'commenter' | 'reviewer' | 'published' | 'rejected' | 'other' | null
  maySubmit: boolean
  mayShare: boolean
  /** Nothing when it is too large for a page: the editor brings it. */
  content: Content
  /** Names to offer where a field asks for an organisation. */
  organisations: string[]
}

/** @throws NotFound when the person may not know that there is such a draft. */
export async function loadDraftForEditor(
  { db, documents }: Pick<Services, 'db' | 'documents'>,
  person: Person,
  id: unknown,
): Promise<DraftForEditor> {
  const found = await authorise(db, person, findCase, id, 'read')
  const [content, organisations] = await Promise.all([
    loadContentForEditor(db, documents, found),
    organisationNames(db),
  ])
  return {
    id: found.id,
    kind: found.kind,
    state: found.state,
    publicationStatus: found.publicationStatus,
    language: found.language,
    organisationName: found.organisationName,
    readOnly: can(person, 'write', found) ? null : whyReadOnly(person, found),
    maySubmit: can(person, 'submit', found),
    mayShare: can(person, 'share', found),
    content: content ?? {},
    organisations,
  }
}

function whyReadOnly(person: Person, found: Case): DraftForEditor['readOnly'] {
  const { state, collaboratorRole } = found
  if (collaboratorRole === 'viewer' || collaboratorRole === 'commenter') return collaboratorRole
  if (state === 'published' || state === 'rejected') return state
  return person.isModerator ? 'reviewer' : 'other'
}

async function organisationNames(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('organisation').select('name').orderBy('name').execute()
  return rows.map((row) => row.name)
}
