/**
 * Workers that read and write without end while somebody breaks their connections, and remember what they were told:
 * an answer must be the right one, and what was confirmed must be there, whole.
 */
import { type Kysely, sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { Random } from '#test/collaboration/support/random.ts'

export interface Verdict {
  readonly answered: number
  readonly failed: number
  /** Questions that were neither answered nor refused. */
  readonly stuck: number
  /** Answers that were not the answer to what was asked. */
  readonly wrong: number
  /** Confirmed transactions that are not there. */
  readonly falselyConfirmed: number
  /** Transactions of which only a part is there. */
  readonly half: number
}

/** Later than every limit of the pool and its connections together. */
const stuckAfterMs = 45_000
const rowsPerRead = 40

interface Tables {
  half: { token: string; part: number }
}

export class DatabaseWorkers {
  readonly #db: Kysely<Tables>
  readonly #confirmed: string[] = []
  readonly #running: Promise<void>[] = []
  #tokens = 0
  #answered = 0
  #failed = 0
  #stuck = 0
  #wrong = 0
  #isStopping = false

  constructor(db: Db) {
    this.#db = db as unknown as Kysely<Tables>
  }

  get answered(): number {
    return this.#answered
  }

  get failed(): number {
    return this.#failed
  }

  async start(workers: number, seed: number): Promise<void> {
    await sql`create table half (token text, part int, primary key (token, part))`.execute(this.#db)
    for (let n = 0; n < workers; n++) this.#running.push(this.#work(new Random(seed + n)))
  }

  /** Every worker comes to an end by itself; what they were told is compared with what is there. */
  async stop(): Promise<Verdict> {
    this.#isStopping = true
    await Promise.all(this.#running)
    const { rows } = await sql<{ token: string; parts: number }>`
      select token, count(*)::int as parts from half group by token`.execute(this.#db)
    const parts = new Map(rows.map(({ token, parts }) => [token, parts]))
    return {
      answered: this.#answered,
      failed: this.#failed,
      stuck: this.#stuck,
      wrong: this.#wrong,
      falselyConfirmed: this.#confirmed.filter((token) => !parts.has(token)).length,
      half: rows.filter(({ parts }) => parts !== 2).length,
    }
  }

  async #work(random: Random): Promise<void> {
    while (!this.#isStopping) {
      const work = random.pick([
        () => this.#read(random),
        () => this.#failMidway(random),
        () => this.#write(),
      ])
      const end = await Promise.race([work().then(answered, failed), tooLate()])
      if (end === 'stuck') this.#stuck++
      else if (end === 'answered') this.#answered++
      else this.#failed++
      // what fails at once must not keep the others from their turn
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  async #read(random: Random): Promise<void> {
    const from = random.below(1_000_000)
    const { rows } = await sql<{ n: number; text: string }>`
      select ${from}::int + i as n, repeat('x', i) as text from generate_series(1, ${rowsPerRead}::int) i`.execute(
      this.#db,
    )
    const isRight =
      rows.length === rowsPerRead &&
      rows.every(({ n, text }, at) => n === from + at + 1 && text.length === at + 1)
    if (!isRight) this.#wrong++
  }

  /** The server has sent half of the rows when it finds that the rest cannot be. */
  async #failMidway(random: Random): Promise<void> {
    const divisor = 1 + random.below(rowsPerRead)
    const answer = await sql`select 1 / (i - ${divisor}::int) from generate_series(1, ${rowsPerRead}::int) i`
      .execute(this.#db)
      .catch((problem: unknown) => problem)
    if (!(answer instanceof Error)) this.#wrong++
    else if (!('code' in answer) || answer.code !== '22012') throw answer
  }

  async #write(): Promise<void> {
    const token = `t${this.#tokens++}`
    await this.#db.transaction().execute(async (trx) => {
      for (const part of [1, 2]) await trx.insertInto('half').values({ token, part }).execute()
    })
    this.#confirmed.push(token)
  }
}

const answered = () => 'answered' as const
const failed = () => 'failed' as const

function tooLate(): Promise<'stuck'> {
  return new Promise((resolve) => setTimeout(() => resolve('stuck'), stuckAfterMs).unref())
}

/** How many connections the pool can still hand out at once. */
export async function usableConnections(db: Db, most: number): Promise<number> {
  const pids = Array.from({ length: most }, () =>
    sql<{ pid: number }>`select pg_backend_pid() as pid, pg_sleep(0.2)`.execute(db),
  )
  const results = await Promise.all(pids)
  return new Set(results.map(({ rows }) => rows[0]?.pid)).size
}
