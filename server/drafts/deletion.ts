/** Deleting a draft that was never published, and bringing it back. */
import { sql } from 'kysely'
import { can } from '#app/domain/access/access.ts'
import { isDeletedFor } from '#app/domain/access/case-access.ts'
import { textAt } from '#app/domain/cases/content.ts'
import { Busy, TooCostly } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { unwrap } from '#app/domain/result.ts'
import type { DeletedDraft } from '#app/domain/reviews/draft-pages.ts'
import { deletedDraftDays } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import { authorise, parseId } from '#server/access/authorise.ts'
import type { Services } from '#server/services.ts'
import { type Case, findCase, selectCases, toCase } from './case-row.ts'
import { loadDraftContent } from './draft-content.ts'
import { transition } from './transition.ts'

/**
 * Hides the draft from everybody for `deletedDraftDays`; after that its words are gone.
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function deleteDraft(
  { db, drafts, documents }: Pick<Services, 'db' | 'drafts' | 'documents'>,
  person: Person,
  id: unknown,
): Promise<void> {
  const found = await findCase(db, person.id, parseId(id))
  const mayDelete = found && can(person, 'delete', found)
  // what a colleague typed a moment ago comes back with the rest
  if (mayDelete) await drafts.flush(found.id)
  const title = mayDelete ? await titleNow(db, documents, found) : null
  unwrap(
    await transition(db, person, id, {
      action: 'delete',
      move: 'delete',
      columns: { deleted_at: sql<Date>`now()`, ...(title !== null && { title }) },
      answer: () => undefined,
    }),
  )
}

/** Lists have it only after a pause in the writing, and a deleted draft is never written in. Null when it cannot be read now. */
async function titleNow(db: Db, documents: Services['documents'], draft: Case): Promise<string | null> {
  try {
    return textAt((await loadDraftContent(db, documents, draft)).content, 'title')
  } catch (problem) {
    if (problem instanceof TooCostly || problem instanceof Busy) return null
    throw problem
  }
}

/** @throws NotFound, Forbidden, InvalidMove */
export async function undeleteDraft(db: Db, person: Person, id: unknown): Promise<void> {
  unwrap(
    await transition(db, person, id, {
      action: 'undelete',
      move: 'undelete',
      columns: { deleted_at: null },
      answer: () => undefined,
    }),
  )
}

/** Deletes for good what was deleted long enough ago. Published texts are never among them. */
export async function purgeDeletedDrafts(db: Db): Promise<void> {
  await db
    .deleteFrom('cases')
    .where('state', '=', 'deleted')
    .where('deleted_at', '<', sql<Date>`now() - make_interval(days => ${deletedDraftDays})`)
    .execute()
}

/** The draft that this person may delete, or has to do with and finds deleted. @throws NotFound, Forbidden, InvalidMove */
export async function loadDeletion(
  db: Db,
  person: Person,
  id: unknown,
): Promise<{ found: Case; deleted: DeletedDraft | null }> {
  const found = await findDeletedDraft(db, person, id)
  if (found) return { found, deleted: (await describeDeleted(db, person, [found]))[0] ?? null }
  return { found: await authorise(db, person, findCase, id, 'delete'), deleted: null }
}

/** Null when the draft is not deleted, or was never this person's to know of. */
export async function findDeletedDraft(db: Db, person: Person, id: unknown): Promise<Case | null> {
  const found = await findCase(db, person.id, parseId(id))
  return found && isDeletedFor(person, found) ? found : null
}

/** More than an organisation deletes in a month. */
const maxDeleted = 200

/** What the person may know of and could be brought back; the last deleted first. */
export async function listDeletedDrafts(db: Db, person: Person): Promise<DeletedDraft[]> {
  const rows = await selectCases(db, person.id)
    .where('cases.state', '=', 'deleted')
    .where(({ eb, or }) =>
      or([
        eb('cases.created_by', '=', person.id),
        eb('collaborator.person_id', 'is not', null),
        eb(
          'cases.organisation_id',
          '=',
          sql<string>`any(${person.memberships.map(({ organisationId }) => organisationId)}::uuid[])`,
        ),
      ]),
    )
    .orderBy('cases.deleted_at', 'desc')
    .orderBy('cases.id')
    .limit(maxDeleted)
    .execute()
  const found = rows.map(toCase).filter((draft) => isDeletedFor(person, draft))
  return describeDeleted(db, person, found)
}

async function describeDeleted(db: Db, person: Person, found: readonly Case[]): Promise<DeletedDraft[]> {
  const deletions = await db
    .selectFrom('case_move')
    .innerJoin('cases', 'cases.id', 'case_move.case_id')
    .leftJoin('person', 'person.id', 'case_move.person_id')
    .where('case_move.move', '=', 'delete')
    .where('case_move.case_id', '=', sql<string>`any(${found.map(({ id }) => id)}::uuid[])`)
    .distinctOn('case_move.case_id')
    .orderBy('case_move.case_id')
    .orderBy('case_move.id', 'desc')
    .select([
      'case_move.case_id as id',
      'person.name as by',
      sql<Date>`cases.deleted_at`.as('at'),
      sql<Date>`cases.deleted_at + make_interval(days => ${deletedDraftDays})`.as('until'),
    ])
    .execute()
  return found.flatMap((draft) => {
    const deletion = deletions.find(({ id }) => id === draft.id)
    if (!deletion) return []
    const { id, kind, title, organisationName } = draft
    const mayUndelete = can(person, 'undelete', draft)
    return [{ ...deletion, id, kind, title, organisationName, mayUndelete }]
  })
}
