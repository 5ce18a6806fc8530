/**
 * Compaction: the update rows of a draft become one snapshot, without the content of what was deleted. It needs nothing
 * but the rows, so it is a job of the queue, done by any node once; nodes that have the draft open hear of it and load it.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { storeCompacted } from '#db/drafts/draft-compaction.ts'
import { readRows, updatesOfDraft } from '#db/drafts/drafts.ts'
import { compactIdleAtRows, idleAfterMs } from '#server/collaboration/limits.ts'
import { draftKind } from '#server/collaboration/readable-draft.ts'
import { enqueueUnlessQueued } from '#server/jobs/enqueue.ts'
import { keysWithProblems } from '#server/jobs/failed-jobs.ts'
import type { DocumentWorkers } from './document-workers.ts'

export interface CompactionServices {
  readonly db: Db
  readonly documents: DocumentWorkers
}

/** An attempt is only lost to another compaction; losing so many means that something is wrong. */
const maxAttempts = 5

/** Everything that is committed before the call is in the snapshot after it. @throws TooCostly, Busy */
export async function compactDraft({ db, documents }: CompactionServices, draftId: string): Promise<void> {
  const kind = await draftKind(db, draftId)
  // deleted since it was asked for
  if (kind === null) return
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const rows = await readRows(db, draftId)
    if (rows.updates.length === 0) return
    const input = { kind, updates: updatesOfDraft(rows) }
    const { state } = await documents.run('snapshot', input, { isBackground: true })
    if (await storeCompacted(db, draftId, rows, state)) return
    // another compaction was faster, perhaps with fewer rows
  }
  throw new Error('a draft was compacted by others again and again')
}

/** Adds a job for each of the drafts, unless one waits already or failed lately: what failed is shown to administrators. */
export async function requestCompaction(db: Db, draftIds: readonly string[]): Promise<void> {
  const failing = await keysWithProblems(db, 'compaction')
  for (const draftId of draftIds)
    if (!failing.has(draftId)) await enqueueUnlessQueued(db, 'compaction', { draftId }, draftId)
}

/** Requests the compaction of drafts that nobody writes in, also of those whose node has ended. */
export async function compactIdleDrafts(db: Db): Promise<void> {
  const { rows } = await sql<{ draft_id: string }>`
    select draft_id from draft_update
     group by draft_id
    having count(*) >= ${compactIdleAtRows}::int
       and max(at) < now() - make_interval(secs => ${idleAfterMs / 1000}::float8)`.execute(db)
  await requestCompaction(
    db,
    rows.map((row) => row.draft_id),
  )
}
