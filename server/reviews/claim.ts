/** A moderator takes a case on, so that no two review the same; or lets it go. */
import { sql } from 'kysely'
import { InvalidMove } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { decisionDays, workingDays } from '#app/domain/reviews/waiting-time.ts'
import { permit } from '#server/drafts/authorise.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { lockCase, move } from '#server/drafts/transition.ts'
import type { ReviewServices } from './services.ts'

export type ClaimResult = { ok: true } | { ok: false; heldBy: string; since: Date }

/**
 * Of two at once one gets it; the other is told who has it, and since when.
 * @throws NotFound, Forbidden, InvalidMove
 */
export function claim({ db }: ReviewServices, person: Person, id: unknown): Promise<ClaimResult> {
  return db.transaction().execute(async (trx): Promise<ClaimResult> => {
    const { found } = await lockCase(trx, person, id)
    permit(person, 'read', found)
    if (found.claimedBy === person.id) return { ok: true }
    if (found.claimedBy) return heldBy(found)
    permit(person, 'claim', found)
    await move(trx, person, found, 'claim')
    await trx
      .updateTable('cases')
      .set({ claimed_by: person.id, claimed_at: sql<Date>`now()` })
      .where('id', '=', found.id)
      .execute()
    return { ok: true }
  })
}

/**
 * By whoever holds it; after the days in which a decision is promised also by any other moderator, so that nobody's
 * holiday holds a text back.
 * @throws NotFound, Forbidden, InvalidMove
 */
export function releaseClaim({ db }: ReviewServices, person: Person, id: unknown, now: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { found, last } = await lockCase(trx, person, id)
    if (last?.personId === person.id && last.move.startsWith('releaseClaim')) return
    permit(person, 'releaseClaim', found)
    if (!found.claimedBy) throw new InvalidMove('notClaimed')
    if (found.claimedBy !== person.id && !isClaimOverdue(found, now)) throw new InvalidMove('claimedByOther')
    await move(trx, person, found, 'releaseClaim')
    await trx
      .updateTable('cases')
      .set({ claimed_by: null, claimed_at: null })
      .where('id', '=', found.id)
      .execute()
  })
}

export function isClaimOverdue({ claimedAt }: Pick<Case, 'claimedAt'>, now: Date): boolean {
  return claimedAt !== null && workingDays(claimedAt, now) > decisionDays
}

function heldBy({ claimedByName, claimedAt }: Case): ClaimResult {
  return { ok: false, heldBy: claimedByName ?? '', since: claimedAt ?? new Date() }
}
