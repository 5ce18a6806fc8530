/** The second key: a moderator from outside lets the approved words out to readers. */

import { casePath } from '#app/domain/cases/case-path.ts'
import { problems } from '#app/domain/cases/completeness.ts'
import { InvalidMove } from '#app/domain/errors.ts'
import type { Path } from '#app/domain/paths.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Trx } from '#db/connect.ts'
import { parseCaseId, permit } from '#server/drafts/authorise.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import { missingFields } from '#server/drafts/missing-fields.ts'
import { isRepeated, lockCase, move } from '#server/drafts/transition.ts'
import { notifyAuthors } from '#server/notifications/review-notifications.ts'
import { notifyPublished } from '#server/versions/notify-published.ts'
import { insertVersion, type Publishing } from '#server/versions/version.ts'
import { type DecisionResult, findApproval, voidApproval } from './approval.ts'
import { addCheckpoint, type ReviewServices } from './services.ts'

export type PublicationResult = { ok: true; path: Path } | Exclude<DecisionResult, { ok: true }>

/**
 * @param contentHash the fingerprint of the text on the page that the button stood on
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function publish(
  services: ReviewServices,
  person: Person,
  id: unknown,
  contentHash: string,
): Promise<PublicationResult> {
  const { db, drafts, documents, origin } = services
  const draftId = parseCaseId(id)
  await drafts.flush(draftId)
  let isNew = false
  const result = await db.transaction().execute(async (trx): Promise<PublicationResult> => {
    const locked = await lockCase(trx, person, id)
    const { found } = locked
    if (isRepeated(locked, person, 'publish') && found.slug)
      return { ok: true, path: casePath(found.kind, found.slug) }
    permit(person, 'publish', found)
    const draft = await loadDraftContent(trx, documents, found)
    const approval = await findApproval(trx, found.id)
    // the table let nothing but an approved draft come here
    if (!approval) throw new InvalidMove('notApproved')
    if (approval.contentHash !== draft.contentHash) {
      await voidApproval(trx, origin, found, approval.id)
      return { ok: false, reason: 'changed' }
    }
    if (contentHash !== draft.contentHash) return { ok: false, reason: 'changed' }
    const missing = missingFields(found.kind, problems(found.kind, draft.content))
    if (missing.length > 0) return { ok: false, reason: 'incomplete', missing }
    const changeNote = await changeNoteOf(trx, found.id)
    const path = await publishVersion(trx, services, person, found, 'publish', {
      draft,
      changeNote,
      approval,
    })
    // whatever was let out before without a moderator has now been seen by one
    await trx.updateTable('cases').set({ unchecked_since: null }).where('id', '=', found.id).execute()
    isNew = true
    return { ok: true, path }
  })
  if (isNew) await addCheckpoint(services, draftId, 'published', person.id)
  return result
}

/** Writes the version, lets readers and search find it, tells whoever wrote it, and returns where it is read. */
export async function publishVersion(
  trx: Trx,
  { origin }: ReviewServices,
  person: Person,
  found: Case,
  name: 'publish' | 'publishTrusted',
  publishing: Publishing,
): Promise<Path> {
  const version = await insertVersion(trx, person, found, publishing)
  await move(trx, person, found, name)
  await notifyPublished(trx, found.id)
  const path = casePath(found.kind, version.slug)
  await notifyAuthors(trx, origin, person, { ...found, title: version.title }, 'publish', '', path)
  return path
}

async function changeNoteOf(trx: Trx, caseId: string): Promise<string> {
  const submission = await trx
    .selectFrom('submission')
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .limit(1)
    .select('change_note')
    .executeTakeFirst()
  return submission?.change_note ?? ''
}
