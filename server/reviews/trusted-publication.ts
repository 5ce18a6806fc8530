/** A trusted organisation lets a lesson out with its own key; a moderator looks at it afterwards. */
import { sql } from 'kysely'
import { Forbidden } from '#app/domain/errors.ts'
import type { Path } from '#app/domain/paths.ts'
import type { Person } from '#app/domain/people/person.ts'
import { type FieldErrors, failure, type Result, success } from '#app/domain/result.ts'
import { parseId } from '#server/access/authorise.ts'
import { transition } from '#server/drafts/transition.ts'
import { loadDraftForDecision } from '#server/drafts/writers.ts'
import { insertVersion } from '#server/versions/version.ts'
import { type DecisionFailure, insertApproval, refuseDecision } from './approval.ts'
import { publishing } from './publication.ts'
import type { ReviewServices } from './services.ts'
import { createSubmission } from './submission.ts'
import { isTrusted } from './trust.ts'

type Refusal = DecisionFailure | { reason: 'form'; errors: FieldErrors }

/**
 * @param decision with the hash of the text on the page that the button stood on
 * @returns where it is read
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function publishTrusted(
  services: ReviewServices,
  person: Person,
  id: unknown,
  { contentHash, changeNote }: { contentHash: string; changeNote: string },
): Promise<Result<Path, Refusal>> {
  await services.drafts.flush(parseId(id))
  return transition<Path, Refusal>(services.db, person, id, {
    ...publishing(services, person, 'publishTrusted'),
    prepare: async ({ trx, found }) => {
      if (!isTrusted(found)) throw new Forbidden()
      const draft = await loadDraftForDecision(trx, services.documents, found)
      const refusal = refuseDecision(found, draft, contentHash)
      if (refusal) return failure(refusal)
      if (found.currentVersion !== null && !changeNote)
        return failure({ reason: 'form', errors: { changeNote: 'required' } })
      // the first key is turned in the same moment, and what it was turned for is kept like anything handed in
      const submissionId = await createSubmission(trx, person, found.id, draft, { note: '', changeNote })
      const approval = {
        personId: person.id,
        at: await insertApproval(trx, person, submissionId, draft, found.id),
      }
      return success(await insertVersion(trx, person, found, { draft, changeNote, approval }))
    },
    columns: { submitted_at: sql<Date>`now()` },
  })
}
