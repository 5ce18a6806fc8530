/**
 * Which person owns which Yjs client id. An id belongs to the first person who uses it in a draft; a unique key in the
 * database makes that hold across nodes. Concurrent claims go in one query.
 */
import type { Db } from '#db/connect.ts'
import { type ClientClaim, claimClients } from '#db/drafts/draft-clients.ts'

interface PendingClaim {
  readonly claim: ClientClaim
  readonly resolve: (owner: string | null) => void
  readonly reject: (problem: unknown) => void
}

/** Only reached when many clients reconnect at the same time. */
const maxClaimsPerQuery = 500

export class ClientOwnership {
  readonly #db: Db
  #pending: PendingClaim[] = []
  #isQuerying = false

  constructor(db: Db) {
    this.#db = db
  }

  /** Returns the owner: the claiming person, unless somebody was first. Null when there is no such draft. */
  claim(claim: ClientClaim): Promise<string | null> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ claim, resolve, reject })
      if (!this.#isQuerying) void this.#query()
    })
  }

  async #query(): Promise<void> {
    this.#isQuerying = true
    while (this.#pending.length > 0) {
      const claims = this.#pending.splice(0, maxClaimsPerQuery)
      try {
        const owners = await claimClients(
          this.#db,
          claims.map(({ claim }) => claim),
        )
        for (const [i, { resolve }] of claims.entries()) resolve(owners[i] ?? null)
      } catch (problem) {
        for (const { reject } of claims) reject(problem)
      }
    }
    this.#isQuerying = false
  }
}
