/** What the process can say about its drafts: numbers, never whose or what. */
interface Counted {
  readonly size: number
}

export interface SyncMetrics {
  readonly rooms: number
  readonly connections: number
  readonly connectionsOpened: number
  /** Reason → how many updates or messages were refused for it. */
  readonly refused: Readonly<Record<string, number>>
  readonly commits: number
  readonly committedRows: number
  readonly committedUpdates: number
  readonly failedCommits: number
  /** Time that commits took, all together. */
  readonly commitMs: number
  /** Accepted and not on disk yet. */
  readonly waitingBytes: number
}

interface Commits {
  readonly waitingBytes: number
  readonly counted: { commits: number; rows: number; updates: number; failures: number; ms: number }
}

export class Counters {
  opened = 0
  readonly #refused = new Map<string, number>()

  refused(problem: unknown): void {
    const reason = problem instanceof Error ? problem.message : 'unknown'
    this.#refused.set(reason, (this.#refused.get(reason) ?? 0) + 1)
  }

  read(registry: Counted, { waitingBytes, counted }: Commits, lobby: Counted): SyncMetrics {
    return {
      rooms: registry.size,
      connections: lobby.size,
      connectionsOpened: this.opened,
      refused: Object.fromEntries(this.#refused),
      commits: counted.commits,
      committedRows: counted.rows,
      committedUpdates: counted.updates,
      failedCommits: counted.failures,
      commitMs: Math.round(counted.ms),
      waitingBytes,
    }
  }
}
