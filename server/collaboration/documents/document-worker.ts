/**
 * Where documents are built, on a thread of its own, so that nobody's keystroke waits for somebody else's compaction. The
 * thread starts when it is needed and ends when it has not been for a while.
 */
import { Worker } from 'node:worker_threads'
import { type Digest, digest, type Job } from './snapshot.ts'

interface Answer {
  readonly id: number
  readonly digest?: Digest
  readonly problem?: string
}

interface Waiting {
  resolve(digest: Digest): void
  reject(problem: unknown): void
}

/** A thread keeps some 40 MB; starting it takes half a second. */
const endAfterMs = 60_000
/** The largest draft needs far less; one that does not fit must not take the process with it. */
const maxMegabytes = 512

export class Workshop {
  #worker: Worker | null = null
  #waiting = new Map<number, Waiting>()
  #lastId = 0
  #isHere = false
  #ending: NodeJS.Timeout | null = null

  async digest(job: Job): Promise<Digest> {
    if (this.#isHere && !this.#worker) return digest(job)
    if (this.#ending) clearTimeout(this.#ending)
    this.#worker ??= this.#start()
    const id = ++this.#lastId
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...job })
    })
  }

  /** What comes now is done right here: nobody is typing any more, and a new thread would take longer to start. */
  stayHere(): void {
    this.#isHere = true
  }

  async close(): Promise<void> {
    if (this.#ending) clearTimeout(this.#ending)
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('./document-worker-thread.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
    })
    worker.unref()
    worker.on('message', (answer: Answer) => this.#answered(answer))
    worker.on('error', (problem) => this.#failed(worker, problem))
    worker.on('exit', () => this.#failed(worker, new Error('the thread has ended')))
    return worker
  }

  #answered({ id, digest, problem }: Answer): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (digest) waiting?.resolve(digest)
    else waiting?.reject(new Error(problem))
    if (this.#waiting.size > 0) return
    this.#ending = setTimeout(() => void this.#worker?.terminate(), endAfterMs)
    this.#ending.unref()
  }

  #failed(worker: Worker, problem: unknown): void {
    if (this.#worker !== worker) return
    this.#worker = null
    const failed = this.#waiting
    this.#waiting = new Map()
    for (const waiting of failed.values()) waiting.reject(problem)
  }
}
