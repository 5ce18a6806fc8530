/** One worker thread, which runs one job at a time and is ended when a job takes too long. */
import { Worker } from 'node:worker_threads'
import { TooCostly } from '#app/domain/errors.ts'
import type { JobName } from './document-jobs.ts'
import type { JobAnswer, JobRequest } from './document-worker-thread.ts'

/** The largest draft needs far less; a job that needs more must not end the process. */
const maxMegabytes = 512

interface Waiting {
  resolve(answer: JobAnswer): void
  reject(problem: unknown): void
}

export class DocumentThread {
  readonly #worker: Worker
  readonly #ready: Promise<JobAnswer>
  #waiting: Waiting | null = null
  #isEnded = false

  constructor() {
    this.#worker = new Worker(new URL('./document-worker-thread.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
    })
    this.#worker.unref()
    this.#worker.on('message', (answer: JobAnswer) => this.#takeWaiting()?.resolve(answer))
    this.#worker.on('error', (problem) => this.#fail(isOutOfMemory(problem) ? new TooCostly() : problem))
    this.#worker.on('exit', () => this.#fail(new Error('a document thread has ended')))
    this.#ready = this.#nextAnswer()
    // whoever waits for it is told
    this.#ready.catch(() => {})
  }

  /** Whether it can run no more jobs. */
  get isEnded(): boolean {
    return this.#isEnded
  }

  /** @throws TooCostly when the job takes longer than `timeoutMs` or runs out of memory; the thread has then ended. */
  async run(name: JobName, input: unknown, timeoutMs: number): Promise<unknown> {
    // starting a thread takes half a second, which is not the job's
    await this.#ready
    if (this.#isEnded) throw new Error('a document thread has ended')
    const answer = this.#nextAnswer()
    this.#worker.postMessage({ name, input } satisfies JobRequest)
    const timer = setTimeout(() => this.#fail(new TooCostly()), timeoutMs)
    try {
      const finished = await answer
      if ('error' in finished) throw new Error(`the document job "${name}" failed: ${finished.error}`)
      return finished.result
    } finally {
      clearTimeout(timer)
    }
  }

  end(): void {
    this.#fail(new Error('a document thread was ended'))
  }

  #nextAnswer(): Promise<JobAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
    })
  }

  /** Whoever waits for the next answer; each is answered once. */
  #takeWaiting(): Waiting | null {
    const waiting = this.#waiting
    this.#waiting = null
    return waiting
  }

  #fail(problem: unknown): void {
    this.#isEnded = true
    void this.#worker.terminate()
    this.#takeWaiting()?.reject(problem)
  }
}

function isOutOfMemory(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
