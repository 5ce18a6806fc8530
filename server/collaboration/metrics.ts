/** Counts what the sync server does, without naming people or drafts. */
import { type RefusalReason, Refused, UpdateTooCostly } from './validation/refused.ts'

interface Sized {
  readonly size: number
}

interface Rooms extends Sized {
  readonly rooms: Iterable<{ readonly rows: number }>
}

export interface SyncMetrics {
  readonly rooms: number
  /** Update rows of open drafts that are not in a snapshot yet. */
  readonly uncompactedRows: number
  readonly connections: number
  readonly connectionsOpened: number
  /** Number of updates or messages that were refused for each reason. */
  readonly refused: Readonly<Partial<Record<RefusalReason, number>>>
  readonly commits: number
  readonly committedRows: number
  readonly committedUpdates: number
  readonly failedCommits: number
  /** Total time of all commits. */
  readonly commitMs: number
  /** Accepted but not on disk yet. */
  readonly waitingBytes: number
}

interface CommitCounts {
  readonly waitingBytes: number
  readonly counts: { commits: number; rows: number; updates: number; failures: number; ms: number }
}

export class Metrics {
  connectionsOpened = 0
  readonly #refused: Partial<Record<RefusalReason, number>> = {}

  countRefused(problem: unknown): void {
    const reason = reasonOf(problem)
    this.#refused[reason] = (this.#refused[reason] ?? 0) + 1
  }

  read(registry: Rooms, { waitingBytes, counts }: CommitCounts, connections: Sized): SyncMetrics {
    return {
      rooms: registry.size,
      uncompactedRows: [...registry.rooms].reduce((sum, { rows }) => sum + rows, 0),
      connections: connections.size,
      connectionsOpened: this.connectionsOpened,
      refused: { ...this.#refused },
      commits: counts.commits,
      committedRows: counts.rows,
      committedUpdates: counts.updates,
      failedCommits: counts.failures,
      commitMs: Math.round(counts.ms),
      waitingBytes,
    }
  }
}

function reasonOf(problem: unknown): RefusalReason {
  if (problem instanceof Refused) return problem.reason
  return problem instanceof UpdateTooCostly ? 'costly' : 'malformed'
}
