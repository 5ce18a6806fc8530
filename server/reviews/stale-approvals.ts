/**
 * A text that is edited after its approval loses it a moment later, so that the approvers hear of it at once. Publishing
 * and the review page compare again: nothing depends on this having run.
 */
import { sql } from 'kysely'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import { systemActor } from '#server/drafts/system-actor.ts'
import { lockCase } from '#server/drafts/transition.ts'
import { findApproval, voidApproval } from './approval.ts'
import type { ReviewServices } from './services.ts'

/** Edits longer ago were looked at, by us or by whoever was running then. */
const recently = sql<Date>`now() - interval '10 minutes'`

type Services = Pick<ReviewServices, 'db' | 'documents' | 'origin'>

/** Returns how many approvals it found to be void. */
export async function voidStaleApprovals(services: Services): Promise<number> {
  const edited = await services.db
    .selectFrom('cases')
    .where('state', '=', 'approved')
    .where('edited_at', '>', recently)
    .select('id')
    .execute()
  let count = 0
  for (const { id } of edited) if (await voidIfChanged(services, id)) count++
  return count
}

function voidIfChanged({ db, documents, origin }: Services, id: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { found } = await lockCase(trx, systemActor.id, id)
    const approval = await findApproval(trx, id)
    if (found.state !== 'approved' || !approval) return false
    const { contentHash } = await loadDraftContent(trx, documents, found)
    if (contentHash === approval.contentHash) return false
    await voidApproval(trx, origin, found, approval.id)
    return true
  })
}
