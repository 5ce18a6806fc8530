/** Handing in, and taking back what nobody has decided yet. What is handed in is pinned: reviewers see what changed since. */
import { sql } from 'kysely'
import { textAt } from '#app/domain/cases/content.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Trx } from '#db/connect.ts'
import { knownId, permit } from '#server/drafts/authorise.ts'
import { tellApprovers, tellReviewer } from '#server/notifications/review-notifications.ts'
import { stored } from '#server/versions/content-hash.ts'
import { type DraftContent, draftContent } from '#server/versions/draft-content.ts'
import { markTimeline, type ReviewServices } from './services.ts'
import { isRepeated, lockCase, move } from './transition.ts'

export interface HandIn {
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
  handIn: HandIn,
): Promise<SubmissionResult> {
  const { db, drafts, origin } = services
  const draftId = knownId(id)
  // what people were shown as saved is in the database before it is read
  await drafts.flush(draftId)
  let isNew = false
  const result = await db.transaction().execute(async (trx): Promise<SubmissionResult> => {
    const locked = await lockCase(trx, person, id)
    const { found } = locked
    if (isRepeated(locked, person, 'submit', handIn.note)) return { ok: true }
    permit(person, 'submit', found)
    const draft = await draftContent(trx, found)
    const title = textAt(draft.content, 'title')
    // a list of nameless texts helps nobody; everything else that is missing the reviewers will see
    if (!title) return { ok: false, errors: { form: 'titleMissing' } }
    if (found.currentVersion !== null && !handIn.changeNote)
      return { ok: false, errors: { changeNote: 'required' } }
    await pin(trx, person, found.id, draft, handIn)
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
    await move(trx, person, found, 'submit', handIn.note)
    await tellApprovers(trx, origin, person, { ...found, title }, 'submitted', handIn.note)
    isNew = true
    return { ok: true }
  })
  if (isNew) await markTimeline(services, draftId, 'submitted', person.id)
  return result
}

/** Stores what the draft says as the next submission, and returns its id. */
export async function pin(
  trx: Trx,
  person: Person,
  caseId: string,
  draft: DraftContent,
  handIn: HandIn,
): Promise<string> {
  const { id } = await trx
    .insertInto('submission')
    .values({
      case_id: caseId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from submission where case_id = ${caseId})`,
      content: stored(draft.content),
      sha256: draft.sha256,
      note: handIn.note,
      change_note: handIn.changeNote,
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
    permit(person, 'take_back', found)
    await trx
      .updateTable('cases')
      .set({ claimed_by: null, claimed_at: null })
      .where('id', '=', found.id)
      .execute()
    await move(trx, person, found, 'takeBack')
    await tellReviewer(trx, services.origin, person, found, 'takenBack')
  })
}
