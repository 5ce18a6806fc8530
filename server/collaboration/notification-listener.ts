/**
 * Listening to the other nodes and to changes of rights. A line that goes dead without a word would go unnoticed for
 * hours, so the process also listens for its own pulse.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { type Listening, listen } from '#db/listen.ts'

/** What is told must be felt within two seconds; a dead line is found and replaced within twice this. */
const pulseEveryMs = 5_000
const pulseChannel = 'pulse'

export interface HearingOptions {
  readonly url: string
  readonly db: Db
  readonly channels: readonly string[]
  readonly onNotice: (channel: string, payload: string) => void
  /** Something may have been missed. */
  readonly onGap: () => void
  readonly onProblem: (problem: unknown) => void
}

export class Hearing {
  readonly #options: HearingOptions
  #listening: Listening | null = null
  #heardAt = Date.now()
  #timer: NodeJS.Timeout | null = null
  #isBeating = false

  constructor(options: HearingOptions) {
    this.#options = options
  }

  async open(): Promise<void> {
    await this.#listen()
    this.#timer = setInterval(() => void this.#beat(), pulseEveryMs)
  }

  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    await this.#listening?.close()
  }

  async #listen(): Promise<void> {
    const { url, channels, onNotice, onGap } = this.#options
    const heard = (channel: string, payload: string) => {
      this.#heardAt = Date.now()
      if (channel !== pulseChannel) onNotice(channel, payload)
    }
    this.#listening = await listen(url, [...channels, pulseChannel], heard, onGap)
    this.#heardAt = Date.now()
  }

  async #beat(): Promise<void> {
    if (this.#isBeating) return
    this.#isBeating = true
    try {
      await sql`select pg_notify(${pulseChannel}, '')`.execute(this.#options.db)
      if (Date.now() - this.#heardAt > 2 * pulseEveryMs) await this.#listenAnew()
    } catch (problem) {
      // the database is away; both ways to it come back by themselves
      this.#options.onProblem(problem)
    }
    this.#isBeating = false
  }

  async #listenAnew(): Promise<void> {
    const dead = this.#listening
    this.#listening = null
    // a dead line may never say goodbye
    dead?.close().catch(() => {})
    await this.#listen()
  }
}
