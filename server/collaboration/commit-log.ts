/**
 * The group commit. One insert runs at a time; everything that arrives meanwhile, for all drafts, goes into the next one,
 * which starts as soon as the first returns. Waiting longer for larger batches would only add latency.
 *
 * While PostgreSQL is unavailable, entries wait in order, up to a limit, and are retried; nothing is acknowledged. When
 * the response to a commit is lost, the same updates are stored twice, which is harmless: Yjs ignores known structs.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { mergeUpdates } from '#app/yjs/merge.ts'
import { type DraftWriter, maxDraftsPerWrite, openDraftWriter } from '#db/drafts/draft-writer.ts'
import { packUpdates } from '#db/drafts/drafts.ts'

export interface Entry {
  /** Null for an entry that only waits for the entries before it. */
  readonly update: Uint8Array | null
  /** Called when it is on disk and has been broadcast. */
  readonly onSaved?: () => void
  /** Called instead when the draft was deleted. */
  readonly onLost?: () => void
}

/** The draft that entries belong to, which is told the outcome. */
export interface CommitTarget<E extends Entry> {
  readonly draftId: string
  readonly schemaVersion: number
  /** The entries are on disk, in the row `seq`; `update` merges theirs and is null when they had none. */
  onCommitted(entries: readonly E[], update: Uint8Array | null, seq: number | null): void
  /** The draft was deleted. */
  onDeleted(): void
}

interface Batch<E extends Entry> {
  readonly target: CommitTarget<E>
  readonly entries: readonly E[]
  readonly update: Uint8Array | null
}

/** More than this goes into the next statement. */
const maxBytesPerWrite = 4 * 1024 * 1024
const firstRetryMs = 100
const maxRetryMs = 2_000

export class CommitLog<E extends Entry> {
  readonly #url: string
  readonly #node: string
  readonly #log: Logger
  readonly #queues = new Map<CommitTarget<E>, E[]>()
  readonly #postponed = new Set<CommitTarget<E>>()
  #writer: DraftWriter | null = null
  #running: Promise<void> | null = null
  #isClosed = false
  #retryMs = firstRetryMs
  #waitingBytes = 0
  readonly counts = { commits: 0, rows: 0, updates: 0, failures: 0, ms: 0 }

  constructor(url: string, node: string, log: Logger) {
    this.#url = url
    this.#node = node
    this.#log = log
  }

  get waitingBytes(): number {
    return this.#waitingBytes
  }

  add(target: CommitTarget<E>, entry: E): void {
    const queue = this.#queues.get(target)
    if (queue) queue.push(entry)
    else this.#queues.set(target, [entry])
    this.#waitingBytes += entry.update?.length ?? 0
    this.#schedule()
  }

  /** Starts after this turn of the event loop, so that the batch includes everything that arrives in it. */
  #schedule(): void {
    this.#running ??= new Promise((resolve) => setImmediate(resolve)).then(() => this.#run())
  }

  /** Resolves when all entries are on disk, or after the deadline. */
  async drain(withinMs: number): Promise<void> {
    const deadline = new AbortController()
    const tooLate = wait(withinMs, undefined, { signal: deadline.signal }).catch(() => {})
    await Promise.race([this.#running, tooLate])
    deadline.abort()
  }

  async close(withinMs: number): Promise<void> {
    await this.drain(withinMs)
    this.#isClosed = true
    this.#writer?.close()
  }

  async #run(): Promise<void> {
    for (let batch = this.#take(); batch.length > 0 && !this.#isClosed; batch = this.#take()) {
      await this.#commit(batch)
    }
    this.#running = null
  }

  #take(): Batch<E>[] {
    const batch: Batch<E>[] = []
    let bytes = 0
    for (const [target, entries] of this.#queues) {
      if (this.#postponed.has(target)) continue
      if (batch.length >= maxDraftsPerWrite || bytes > maxBytesPerWrite) break
      const updates = entries.flatMap(({ update }) => update ?? [])
      const update = updates.length > 0 ? mergeUpdates(updates) : null
      bytes += update?.length ?? 0
      batch.push({ target, entries, update })
      this.#queues.delete(target)
    }
    return batch
  }

  async #commit(batch: readonly Batch<E>[]): Promise<void> {
    const problem = await this.#write(batch)
    if (problem === null) return
    this.#log.warn({ err: problem, drafts: batch.length }, 'a commit of drafts failed')
    if (isConnectionProblem(problem)) await this.#retryLater(batch)
    else await this.#commitOneByOne(batch)
  }

  /** Returns the error, or null when the batch is on disk and its targets have been told. */
  async #write(batch: readonly Batch<E>[]): Promise<unknown> {
    const rows = batch.flatMap(({ target: { draftId, schemaVersion }, update }) =>
      update ? { draftId, data: packUpdates([update]), schemaVersion } : [],
    )
    let stored: ReadonlyMap<string, number> = new Map()
    if (rows.length > 0) {
      const start = performance.now()
      try {
        this.#writer ??= openDraftWriter(this.#url, this.#node)
        stored = await this.#writer.write(rows)
      } catch (problem) {
        this.counts.failures++
        return problem
      }
      this.#retryMs = firstRetryMs
      this.counts.commits++
      this.counts.rows += rows.length
      this.counts.ms += performance.now() - start
    }
    for (const part of batch) this.#finish(part, stored.get(part.target.draftId) ?? null)
    return null
  }

  #finish({ target, entries, update }: Batch<E>, seq: number | null): void {
    for (const entry of entries) this.#waitingBytes -= entry.update?.length ?? 0
    if (update && seq === null) {
      target.onDeleted()
      for (const entry of entries) entry.onLost?.()
      return
    }
    this.counts.updates += entries.length
    target.onCommitted(entries, update, seq)
    for (const entry of entries) entry.onSaved?.()
  }

  /** PostgreSQL may refuse the rows of one draft; those of the others must still be committed. */
  async #commitOneByOne(batch: readonly Batch<E>[]): Promise<void> {
    for (const part of batch) {
      const problem = await this.#write([part])
      if (problem === null) continue
      if (isConnectionProblem(problem)) await this.#retryLater([part])
      else this.#postpone(part)
    }
  }

  #postpone(part: Batch<E>): void {
    this.#requeue(part)
    this.#postponed.add(part.target)
    setTimeout(() => {
      this.#postponed.delete(part.target)
      this.#schedule()
    }, maxRetryMs)
  }

  async #retryLater(batch: readonly Batch<E>[]): Promise<void> {
    for (const part of batch) this.#requeue(part)
    this.#writer?.close()
    this.#writer = null
    await wait(this.#retryMs)
    this.#retryMs = Math.min(this.#retryMs * 2, maxRetryMs)
  }

  #requeue({ target, entries }: Batch<E>): void {
    this.#queues.set(target, [...entries, ...(this.#queues.get(target) ?? [])])
  }
}

/** Whether a new connection may succeed: the error has no SQL state, or one about the connection or the server. */
function isConnectionProblem(problem: unknown): boolean {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
  return !/^[0-9A-Z]{5}$/.test(code) || /^(08|25|57|58|53[23])/.test(code)
}
