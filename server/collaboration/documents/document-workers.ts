/**
 * Runs jobs on documents in a pool of worker threads, so that neither a large draft nor a malicious one keeps anybody
 * else waiting. A job that takes too long ends its thread, which is replaced; jobs on other threads do not notice.
 */
import { Busy, TooCostly } from '#app/domain/errors.ts'
import type { DocumentJobs, JobName } from './document-jobs.ts'
import { DocumentThread } from './document-thread.ts'

export interface WorkerLimits {
  readonly threads: number
  /** A job that takes longer is ended. The longest honest draft needs less than a second on an idle machine. */
  readonly jobTimeoutMs: number
  /** Jobs that wait for a thread; more are refused at once. */
  readonly maxQueuedJobs: number
}

export const workerLimits: WorkerLimits = { threads: 2, jobTimeoutMs: 8_000, maxQueuedJobs: 200 }

export interface JobOptions {
  /** Jobs that nobody waits for leave one thread free for those that somebody does. */
  readonly isBackground?: boolean
  /**
   * What the job is about: jobs of the same name and key that run at the same time are run once, and one that took too
   * long is refused for a while without running again.
   */
  readonly key?: string
}

interface Job {
  readonly name: JobName
  readonly input: unknown
  readonly isBackground: boolean
  readonly resolve: (result: unknown) => void
  readonly reject: (problem: unknown) => void
}

/** A thread takes some 40 MB; starting it takes half a second. */
const endIdleAfterMs = 60_000
const refuseCostlyForMs = 60_000

export class DocumentWorkers {
  readonly #limits: WorkerLimits
  #idle: DocumentThread[] = []
  readonly #running = new Map<DocumentThread, Job>()
  #queue: Job[] = []
  readonly #shared = new Map<string, Promise<unknown>>()
  readonly #costly = new Map<string, number>()
  #idleTimer: NodeJS.Timeout | null = null

  constructor(limits: Partial<WorkerLimits> = {}) {
    this.#limits = { ...workerLimits, ...limits }
  }

  /** @throws TooCostly, Busy */
  run<Name extends JobName>(
    name: Name,
    input: Parameters<DocumentJobs[Name]>[0],
    { isBackground = false, key }: JobOptions = {},
  ): Promise<ReturnType<DocumentJobs[Name]>> {
    const start = () =>
      new Promise<unknown>((resolve, reject) => {
        this.#add({ name, input, isBackground, resolve, reject })
      })
    const result = key === undefined ? start() : this.#once(`${name} ${key}`, start)
    return result as Promise<ReturnType<DocumentJobs[Name]>>
  }

  /** Ends all threads. */
  close(): void {
    if (this.#idleTimer) clearTimeout(this.#idleTimer)
    for (const thread of [...this.#idle, ...this.#running.keys()]) thread.end()
    for (const job of this.#queue) job.reject(new Busy())
    this.#queue = []
  }

  #once(key: string, start: () => Promise<unknown>): Promise<unknown> {
    const costlyUntil = this.#costly.get(key) ?? 0
    if (costlyUntil > Date.now()) return Promise.reject(new TooCostly())
    const shared = this.#shared.get(key)
    if (shared) return shared
    const result = start()
      .catch((problem) => {
        if (problem instanceof TooCostly) this.#noteCostly(key)
        throw problem
      })
      .finally(() => this.#shared.delete(key))
    this.#shared.set(key, result)
    return result
  }

  #noteCostly(key: string): void {
    const now = Date.now()
    for (const [other, until] of this.#costly) if (until <= now) this.#costly.delete(other)
    this.#costly.set(key, now + refuseCostlyForMs)
  }

  #add(job: Job): void {
    if (this.#queue.length >= this.#limits.maxQueuedJobs) {
      job.reject(new Busy())
      return
    }
    this.#queue.push(job)
    this.#dispatch()
  }

  #dispatch(): void {
    for (let job = this.#next(); job; job = this.#next()) {
      this.#queue.splice(this.#queue.indexOf(job), 1)
      this.#idle = this.#idle.filter((thread) => !thread.isEnded)
      const thread = this.#idle.pop() ?? new DocumentThread()
      void this.#runOn(thread, job)
    }
  }

  /** The job to run next, if a thread is free for it: first those that somebody waits for. */
  #next(): Job | undefined {
    const free = this.#limits.threads - this.#running.size
    if (free <= 0) return undefined
    const urgent = this.#queue.find((job) => !job.isBackground)
    if (urgent || free > 1 || this.#limits.threads === 1) return urgent ?? this.#queue[0]
    return undefined
  }

  async #runOn(thread: DocumentThread, job: Job): Promise<void> {
    this.#running.set(thread, job)
    try {
      job.resolve(await thread.run(job.name, job.input, this.#limits.jobTimeoutMs))
    } catch (problem) {
      job.reject(problem)
    }
    this.#running.delete(thread)
    if (!thread.isEnded) this.#idle.push(thread)
    this.#endIdleLater()
    this.#dispatch()
  }

  #endIdleLater(): void {
    if (this.#idleTimer) clearTimeout(this.#idleTimer)
    this.#idleTimer = setTimeout(() => {
      for (const thread of this.#idle) thread.end()
      this.#idle = []
    }, endIdleAfterMs)
    this.#idleTimer.unref()
  }
}
