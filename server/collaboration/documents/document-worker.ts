/**
 * Builds documents in a worker thread, so that nobody's keystroke waits for somebody else's compaction. The thread starts
 * when it is needed and ends when it has been idle for a while.
 */
import { Worker } from 'node:worker_threads'
import { deriveSnapshot, type Snapshot, type SnapshotJob } from './snapshot.ts'

interface Answer {
  readonly id: number
  readonly snapshot?: Snapshot
  readonly problem?: string
}

interface PendingJob {
  resolve(snapshot: Snapshot): void
  reject(problem: unknown): void
}

/** A thread takes some 40 MB; starting it takes half a second. */
const endIdleAfterMs = 60_000
/** The largest draft needs far less; one that needs more must not end the process. */
const maxMegabytes = 512

export class DocumentWorker {
  #worker: Worker | null = null
  #pending = new Map<number, PendingJob>()
  #lastId = 0
  #runsInProcess = false
  #idleTimer: NodeJS.Timeout | null = null

  async snapshot(job: SnapshotJob): Promise<Snapshot> {
    if (this.#runsInProcess && !this.#worker) return deriveSnapshot(job)
    if (this.#idleTimer) clearTimeout(this.#idleTimer)
    this.#worker ??= this.#start()
    const id = ++this.#lastId
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject })
      worker.postMessage({ id, ...job })
    })
  }

  /** Runs later jobs on the main thread: nobody is typing any more, and starting a thread would take longer. */
  runInProcess(): void {
    this.#runsInProcess = true
  }

  async close(): Promise<void> {
    if (this.#idleTimer) clearTimeout(this.#idleTimer)
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('./document-worker-thread.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
    })
    worker.unref()
    worker.on('message', (answer: Answer) => this.#onAnswer(answer))
    worker.on('error', (problem) => this.#onFailure(worker, problem))
    worker.on('exit', () => this.#onFailure(worker, new Error('the thread has ended')))
    return worker
  }

  #onAnswer({ id, snapshot, problem }: Answer): void {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    if (snapshot) pending?.resolve(snapshot)
    else pending?.reject(new Error(problem))
    if (this.#pending.size > 0) return
    this.#idleTimer = setTimeout(() => void this.#worker?.terminate(), endIdleAfterMs)
    this.#idleTimer.unref()
  }

  #onFailure(worker: Worker, problem: unknown): void {
    if (this.#worker !== worker) return
    this.#worker = null
    const failed = this.#pending
    this.#pending = new Map()
    for (const pending of failed.values()) pending.reject(problem)
  }
}
