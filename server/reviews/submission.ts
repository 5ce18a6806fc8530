/** Handing in, and taking back what nobody has decided yet. What is handed in is kept: reviewers see what changed since. */
import { sql } from 'kysely'
import { textAt } from '#app/domain/cases/content.ts'
import type { Person } from '#app/domain/people/person.ts'
import { type FieldErrors, failure, type Result, success } from '#app/domain/result.ts'
import type { Trx } from '#db/connect.ts'
import { parseId } from '#server/access/authorise.ts'
import { serializeContent } from '#server/drafts/content-hash.ts'
import type { DraftContent } from '#server/drafts/draft-content.ts'
import { transition } from '#server/drafts/transition.ts'
import { loadDraftForDecision } from '#server/drafts/writers.ts'
import { notifyApprovers, notifyReviewer } from '#server/notifications/review-notifications.ts'
import { addCheckpoint, type ReviewServices } from './services.ts'
import { isTrusted } from './trust.ts'

export interface NewSubmission {
  /** For those who review. */
  note: string
  /** For readers: what is new. Needed from the second version on. */
  changeNote: string
}

/** @throws NotFound, Forbidden, InvalidMove */
export async function submit(
  services: ReviewServices,
  person: Person,
  id: unknown,
  submission: NewSubmission,
): Promise<Result<undefined, FieldErrors>> {
  const { db, drafts, documents, origin } = services
  // what people were shown as saved is in the database before it is read
  await drafts.flush(parseId(id))
  return transition<undefined, FieldErrors>(db, person, id, {
    action: 'submit',
    move: 'submit',
    note: submission.note,
    prepare: async ({ trx, found }) => {
      const draft = await loadDraftForDecision(trx, documents, found)
      const title = textAt(draft.content, 'title')
      // a list of nameless texts helps nobody; everything else that is missing the reviewers will see
      if (!title) return failure({ form: 'titleMissing' })
      if (found.currentVersion !== null && !submission.changeNote) return failure({ changeNote: 'required' })
      await createSubmission(trx, person, found.id, draft, submission)
      await trx.updateTable('cases').set({ title }).where('id', '=', found.id).execute()
      return success({ ...found, title })
    },
    columns: { submitted_at: sql<Date>`now()` },
    notify: (trx, found) =>
      notifyApprovers(
        trx,
        origin,
        person,
        found,
        isTrusted(found) ? 'submitTrusted' : 'submit',
        submission.note,
      ),
    answer: () => undefined,
    async afterCommit(found) {
      await drafts.compact(found.id)
      await addCheckpoint(services, found.id, 'submitted', person.id)
    },
  })
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
export async function takeBack({ db, origin }: ReviewServices, person: Person, id: unknown): Promise<void> {
  await transition(db, person, id, {
    action: 'takeBack',
    move: 'takeBack',
    notify: (trx, found) => notifyReviewer(trx, origin, person, found, 'takeBack'),
    answer: () => undefined,
  })
}
