/**
 * The group commit. One insert is under way at a time; everything that comes meanwhile, for all drafts, goes with the
 * next, which leaves the moment the first returns. Waiting longer for a fuller one would only add the wait.
 *
 * When Postgres is away nothing is lost and nothing is told: entries wait in order, up to a limit, and are tried again.
 * When the answer to a commit is lost, the same updates are stored twice: Yjs takes in a struct it knows as nothing.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { join } from '#app/yjs/merge.ts'
import { type DraftWriter, mostDraftsPerWrite, openDraftWriter } from '#db/drafts/draft-writer.ts'
import { packed } from '#db/drafts/drafts.ts'

export interface Entry {
  /** Null when there is nothing to store, only somebody who waits for what came before. */
  readonly update: Uint8Array | null
  /** Called when it is on disk and has been sent to the others. */
  readonly saved?: () => void
  /** Called instead when there is no such draft any more. */
  readonly lost?: () => void
}

/** Where entries belong, and who is told what became of them. */
export interface Committing<E extends Entry> {
  readonly draftId: string
  readonly schemaVersion: number
  /** They are on disk: `update` is all of theirs in one, null when they had none. */
  committed(entries: readonly E[], update: Uint8Array | null): void
  /** There is no such draft any more. */
  gone(): void
}

interface Batch<E extends Entry> {
  readonly room: Committing<E>
  readonly entries: readonly E[]
  readonly update: Uint8Array | null
}

/** One statement carries at most this much; the rest goes with the next. */
const mostBytesPerWrite = 4 * 1024 * 1024
const firstRetryMs = 100
const longestRetryMs = 2_000

export class CommitLog<E extends Entry> {
  readonly #url: string
  readonly #node: string
  readonly #log: Logger
  readonly #queues = new Map<Committing<E>, E[]>()
  readonly #resting = new Set<Committing<E>>()
  #writer: DraftWriter | null = null
  #running: Promise<void> | null = null
  #isClosed = false
  #retryMs = firstRetryMs
  #waitingBytes = 0
  readonly counted = { commits: 0, rows: 0, updates: 0, failures: 0, ms: 0 }

  constructor(url: string, node: string, log: Logger) {
    this.#url = url
    this.#node = node
    this.#log = log
  }

  get waitingBytes(): number {
    return this.#waitingBytes
  }

  add(room: Committing<E>, entry: E): void {
    const queue = this.#queues.get(room)
    if (queue) queue.push(entry)
    else this.#queues.set(room, [entry])
    this.#waitingBytes += entry.update?.length ?? 0
    this.#wake()
  }

  /** Everything that arrives in this turn of the event loop goes along. */
  #wake(): void {
    this.#running ??= new Promise((resolve) => setImmediate(resolve)).then(() => this.#run())
  }

  /** Resolves when nothing waits any more, or after the deadline. */
  async settle(withinMs: number): Promise<void> {
    const deadline = new AbortController()
    const tooLate = wait(withinMs, undefined, { signal: deadline.signal }).catch(() => {})
    await Promise.race([this.#running, tooLate])
    deadline.abort()
  }

  async close(withinMs: number): Promise<void> {
    await this.settle(withinMs)
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
    for (const [room, entries] of this.#queues) {
      if (this.#resting.has(room)) continue
      if (batch.length >= mostDraftsPerWrite || bytes > mostBytesPerWrite) break
      const updates = entries.flatMap(({ update }) => update ?? [])
      const update = updates.length > 0 ? join(updates) : null
      bytes += update?.length ?? 0
      batch.push({ room, entries, update })
      this.#queues.delete(room)
    }
    return batch
  }

  async #commit(batch: readonly Batch<E>[]): Promise<void> {
    const problem = await this.#write(batch)
    if (problem === null) return
    this.#log.warn({ err: problem, drafts: batch.length }, 'a commit of drafts failed')
    if (isAboutTheLine(problem)) await this.#later(batch)
    else await this.#oneByOne(batch)
  }

  /** Returns what went wrong; null when all of it is on disk and everybody has been told. */
  async #write(batch: readonly Batch<E>[]): Promise<unknown> {
    const rows = batch.flatMap(({ room: { draftId, schemaVersion }, update }) =>
      update ? { draftId, data: packed([update]), schemaVersion } : [],
    )
    let stored: ReadonlyMap<string, number> = new Map()
    if (rows.length > 0) {
      const start = performance.now()
      try {
        this.#writer ??= await openDraftWriter(this.#url, this.#node)
        stored = await this.#writer.write(rows)
      } catch (problem) {
        this.counted.failures++
        return problem
      }
      this.#retryMs = firstRetryMs
      this.counted.commits++
      this.counted.rows += rows.length
      this.counted.ms += performance.now() - start
    }
    for (const part of batch) this.#settle(part, stored.has(part.room.draftId))
    return null
  }

  #settle({ room, entries, update }: Batch<E>, isStored: boolean): void {
    for (const entry of entries) this.#waitingBytes -= entry.update?.length ?? 0
    if (update && !isStored) {
      room.gone()
      for (const entry of entries) entry.lost?.()
      return
    }
    this.counted.updates += entries.length
    room.committed(entries, update)
    for (const entry of entries) entry.saved?.()
  }

  /** One draft may be what Postgres does not want, or too large for what is left of the disk: the others go on. */
  async #oneByOne(batch: readonly Batch<E>[]): Promise<void> {
    for (const part of batch) {
      const problem = await this.#write([part])
      if (problem === null) continue
      if (isAboutTheLine(problem)) await this.#later([part])
      else this.#rest(part)
    }
  }

  #rest(part: Batch<E>): void {
    this.#putBack(part)
    this.#resting.add(part.room)
    setTimeout(() => {
      this.#resting.delete(part.room)
      this.#wake()
    }, longestRetryMs)
  }

  async #later(batch: readonly Batch<E>[]): Promise<void> {
    for (const part of batch) this.#putBack(part)
    this.#writer?.close()
    this.#writer = null
    await wait(this.#retryMs)
    this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs)
  }

  #putBack({ room, entries }: Batch<E>): void {
    this.#queues.set(room, [...entries, ...(this.#queues.get(room) ?? [])])
  }
}

/** Whether another connection may do better: no SQL state at all, or one that speaks of the connection or the server. */
function isAboutTheLine(problem: unknown): boolean {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
  return !/^[0-9A-Z]{5}$/.test(code) || /^(08|25|57|58|53[23])/.test(code)
}
