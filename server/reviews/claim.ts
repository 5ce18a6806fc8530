/** A moderator takes a case on, so that no two review the same; or lets it go. */
import { sql } from 'kysely'
import { InvalidMove } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { failure, type Result, success } from '#app/domain/result.ts'
import { decisionDays, workingDays } from '#app/domain/reviews/waiting-time.ts'
import type { Trx } from '#db/connect.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { transition } from '#server/drafts/transition.ts'
import type { ReviewServices } from './services.ts'

interface Held {
  heldBy: string
  since: Date
}

/**
 * Of two at once one gets it; the other is told who has it, and since when.
 * @throws NotFound, Forbidden, InvalidMove
 */
export function claim({ db }: ReviewServices, person: Person, id: unknown): Promise<Result<undefined, Held>> {
  return transition(db, person, id, {
    // whoever comes second may know who was first
    action: ({ claimedBy }) => (claimedBy ? 'read' : 'claim'),
    move: 'claim',
    isRepeated: ({ found }) => found.claimedBy === person.id,
    prepare: async ({ found }) => (found.claimedBy ? failure(heldBy(found)) : success(found)),
    columns: { claimed_by: person.id, claimed_at: sql<Date>`now()` },
    answer: () => undefined,
  })
}

/**
 * By whoever holds it; after the days in which a decision is promised also by any other moderator, so that nobody's
 * holiday holds a text back.
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function releaseClaim(
  { db }: ReviewServices,
  person: Person,
  id: unknown,
  now: Date,
): Promise<void> {
  await transition(db, person, id, {
    action: 'releaseClaim',
    move: 'releaseClaim',
    isRepeated: async ({ trx, found }) => !found.claimedBy && (await wasReleasedBy(trx, found, person)),
    prepare: async ({ found }) => {
      if (!found.claimedBy) throw new InvalidMove('notClaimed')
      if (found.claimedBy !== person.id && !isClaimOverdue(found, now))
        throw new InvalidMove('claimedByOther')
      return success(found)
    },
    answer: () => undefined,
  })
}

/** Nobody holds it, and of claims nothing happened since this person let go. */
async function wasReleasedBy(trx: Trx, { id }: Case, person: Person): Promise<boolean> {
  const last = await trx
    .selectFrom('case_move')
    .where('case_id', '=', id)
    .where('move', 'in', ['claim', 'releaseClaim'])
    .orderBy('id', 'desc')
    .limit(1)
    .select(['move', 'person_id as personId'])
    .executeTakeFirst()
  return last?.move === 'releaseClaim' && last.personId === person.id
}

export function isClaimOverdue({ claimedAt }: Pick<Case, 'claimedAt'>, now: Date): boolean {
  return claimedAt !== null && workingDays(claimedAt, now) > decisionDays
}

function heldBy({ claimedByName, claimedAt }: Case): Held {
  return { heldBy: claimedByName ?? '', since: claimedAt ?? new Date() }
}
