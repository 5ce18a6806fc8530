import type { Logger } from 'pino'
import type { CheckpointReason } from '#db/drafts/checkpoints.ts'
import type { Services } from '#server/services.ts'

/** What the moves of a case need of the running process. */
export type ReviewServices = Pick<Services, 'db' | 'drafts' | 'documents' | 'origin'> & { log: Logger }

/**
 * Puts what was handed in or published on the timeline of the draft. A failure is only logged: the move is committed, and the
 * person would be told that it had failed.
 */
export async function addCheckpoint(
  { drafts, log }: ReviewServices,
  draftId: string,
  reason: CheckpointReason,
  personId: string,
): Promise<void> {
  try {
    await drafts.checkpoint(draftId, reason, personId)
  } catch (problem) {
    log.warn({ err: problem, draft: draftId, reason }, 'the timeline lacks a state')
  }
}
