/**
 * Whose Yjs client ids are whose. An id belongs to the person who was first to use it in a draft; a unique key sees to
 * it that two can never both be first, on whatever node. Ids that many connections ask for at once go in one query.
 */
import type { Db } from '#db/connect.ts'
import { type Claim, claimClients } from '#db/drafts/draft-clients.ts'

interface Waiting {
  readonly claim: Claim
  readonly resolve: (owner: string | null) => void
  readonly reject: (problem: unknown) => void
}

/** More at once than ever happens but in a storm of reconnections. */
const mostPerQuery = 500

export class Claims {
  readonly #db: Db
  #waiting: Waiting[] = []
  #isAsking = false

  constructor(db: Db) {
    this.#db = db
  }

  /** Who owns it from now on: the person of the claim unless somebody was first. Null when there is no such draft. */
  claim(claim: Claim): Promise<string | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ claim, resolve, reject })
      if (!this.#isAsking) void this.#ask()
    })
  }

  async #ask(): Promise<void> {
    this.#isAsking = true
    while (this.#waiting.length > 0) {
      const asked = this.#waiting.splice(0, mostPerQuery)
      try {
        const owners = await claimClients(
          this.#db,
          asked.map(({ claim }) => claim),
        )
        for (const [i, { resolve }] of asked.entries()) resolve(owners[i] ?? null)
      } catch (problem) {
        for (const { reject } of asked) reject(problem)
      }
    }
    this.#isAsking = false
  }
}
