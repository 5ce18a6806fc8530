/** The second key: a moderator from outside lets the approved words out to readers. */
import { InvalidMove } from '#app/domain/errors.ts'
import type { Path } from '#app/domain/paths.ts'
import type { Person } from '#app/domain/people/person.ts'
import { failure, type Result, success } from '#app/domain/result.ts'
import type { Trx } from '#db/connect.ts'
import { parseId } from '#server/access/authorise.ts'
import { findCase, publishedPath } from '#server/drafts/case-row.ts'
import { applyMove, type Transition, transition } from '#server/drafts/transition.ts'
import { loadDraftForDecision } from '#server/drafts/writers.ts'
import { notifyAuthors } from '#server/notifications/review-notifications.ts'
import { notifyPublished } from '#server/versions/notify-published.ts'
import { insertVersion } from '#server/versions/version.ts'
import { type DecisionFailure, findApproval, refuseDecision, voidApproval } from './approval.ts'
import { addCheckpoint, type ReviewServices } from './services.ts'

/** `involved`: whoever would publish has written in the text herself. */
type PublicationFailure = DecisionFailure | { reason: 'involved' }

/**
 * @param contentHash of the text on the page that the button stood on
 * @returns where it is read
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function publish(
  services: ReviewServices,
  person: Person,
  id: unknown,
  contentHash: string,
): Promise<Result<Path, PublicationFailure>> {
  const { db, drafts, documents, origin } = services
  await drafts.flush(parseId(id))
  return transition<Path, PublicationFailure>(db, person, id, {
    ...publishing(services, person, 'publish'),
    prepare: async ({ trx, found }) => {
      const draft = await loadDraftForDecision(trx, documents, found)
      if ((await findCase(trx, person.id, found.id))?.wasInvolved) {
        // that she wrote in it came to light only now: somebody else takes it on
        await applyMove(trx, null, found, 'releaseClaim')
        return failure({ reason: 'involved' })
      }
      const approval = await findApproval(trx, found.id)
      // the table let nothing but an approved draft come here
      if (!approval) throw new InvalidMove('notApproved')
      if (approval.contentHash !== draft.contentHash) {
        await voidApproval(trx, origin, found, approval.id)
        return failure({ reason: 'changed' })
      }
      const refusal = refuseDecision(found, draft, contentHash)
      if (refusal) return failure(refusal)
      const changeNote = await findChangeNote(trx, found.id)
      return success(await insertVersion(trx, person, found, { draft, changeNote, approval }))
    },
  })
}

/** What every publication does when its version is written: readers and search find it, and its authors hear of it. */
export function publishing(
  services: ReviewServices,
  person: Person,
  move: 'publish' | 'publishTrusted',
): Pick<Transition<Path, never>, 'action' | 'move' | 'notify' | 'answer' | 'afterCommit'> {
  return {
    action: move,
    move,
    async notify(trx, found) {
      await notifyPublished(trx, found.id)
      await notifyAuthors(trx, services.origin, person, found, move, '', publishedPath(found))
    },
    answer: publishedPath,
    afterCommit: ({ id }) => addCheckpoint(services, id, 'published', person.id),
  }
}

async function findChangeNote(trx: Trx, caseId: string): Promise<string> {
  const submission = await trx
    .selectFrom('submission')
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .limit(1)
    .select('change_note')
    .executeTakeFirst()
  return submission?.change_note ?? ''
}
