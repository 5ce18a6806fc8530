/** Handing in, and taking back what nobody has decided yet. What is handed in is pinned: reviewers see what changed since. */
import { sql } from 'kysely'
import { textAt } from '#app/domain/cases/content.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Trx } from '#db/connect.ts'
import { parseCaseId, permit } from '#server/drafts/authorise.ts'
import { serializeContent } from '#server/drafts/content-hash.ts'
import { type DraftContent, loadDraftContent } from '#server/drafts/draft-content.ts'
import { isRepeated, lockCase, move } from '#server/drafts/transition.ts'
import { notifyApprovers, notifyReviewer } from '#server/notifications/review-notifications.ts'
import { addCheckpoint, type ReviewServices } from './services.ts'

export interface NewSubmission {
  /** For those who review. */
  note: string
  /** For readers: what is new. Needed from the second version on. */
  changeNote: string
}

export type SubmissionResult = { ok: true } | { ok: false; errors: Record<string, string> }

/** @throws NotFound, Forbidden, InvalidMove */
export async function submit(
  services: ReviewServices,
  person: Person,
  id: unknown,
  submission: NewSubmission,
): Promise<SubmissionResult> {
  const { db, drafts, documents, origin } = services
  const draftId = parseCaseId(id)
  // what people were shown as saved is in the database before it is read
  await drafts.flush(draftId)
  let isNew = false
  const result = await db.transaction().execute(async (trx): Promise<SubmissionResult> => {
    const locked = await lockCase(trx, person, id)
    const { found } = locked
    if (isRepeated(locked, person, 'submit', submission.note)) return { ok: true }
    permit(person, 'submit', found)
    const draft = await loadDraftContent(trx, documents, found)
    const title = textAt(draft.content, 'title')
    // a list of nameless texts helps nobody; everything else that is missing the reviewers will see
    if (!title) return { ok: false, errors: { form: 'titleMissing' } }
    if (found.currentVersion !== null && !submission.changeNote)
      return { ok: false, errors: { changeNote: 'required' } }
    await createSubmission(trx, person, found.id, draft, submission)
    await trx
      .updateTable('cases')
      .set({
        submitted_at: sql<Date>`now()`,
        claimed_by: null,
        claimed_at: null,
        title,
      })
      .where('id', '=', found.id)
      .execute()
    await move(trx, person, found, 'submit', submission.note)
    await notifyApprovers(trx, origin, person, { ...found, title }, 'submit', submission.note)
    isNew = true
    return { ok: true }
  })
  if (isNew) await addCheckpoint(services, draftId, 'submitted', person.id)
  return result
}

/** Stores what the draft says as the next submission, and returns its id. */
export async function createSubmission(
  trx: Trx,
  person: Person,
  caseId: string,
  draft: DraftContent,
  submission: NewSubmission,
): Promise<string> {
  const { id } = await trx
    .insertInto('submission')
    .values({
      case_id: caseId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from submission where case_id = ${caseId})`,
      content: serializeContent(draft.content),
      content_hash: draft.contentHash,
      note: submission.note,
      change_note: submission.changeNote,
      submitted_by: person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @throws NotFound, Forbidden, InvalidMove */
export async function takeBack(services: ReviewServices, person: Person, id: unknown): Promise<void> {
  await services.db.transaction().execute(async (trx) => {
    const locked = await lockCase(trx, person, id)
    const { found } = locked
    if (isRepeated(locked, person, 'takeBack')) return
    permit(person, 'takeBack', found)
    await trx
      .updateTable('cases')
      .set({ claimed_by: null, claimed_at: null })
      .where('id', '=', found.id)
      .execute()
    await move(trx, person, found, 'takeBack')
    await notifyReviewer(trx, services.origin, person, found, 'takeBack')
  })
}
