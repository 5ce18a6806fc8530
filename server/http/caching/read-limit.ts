/**
 * How much one network may read without an account, by a token bucket in this process. Generous to an office that shares
 * an address and to a crawler that fetches everything once; a program that asks without end gets 429.
 */
import type { Request } from 'express'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { TooMany } from '#app/domain/errors.ts'
import { network } from '#server/accounts/limits.ts'
import { visitorMark } from '#server/log.ts'
import { TokenBucket } from '#server/token-bucket.ts'

/** Of a page that is kept it costs next to nothing to send another copy. */
export const cachedReadCost = 1
/** Beside that for a page that is made: it asks the database and renders, some milliseconds against a tenth of one. */
export const madeReadCost = 9
/** Five pages made in every second, or fifty copies. */
const tokensPerSecond = 50
/** Three hundred pages at once: a whole office that opens its browsers in the morning. */
const burst = 3_000
/** Until there are tokens for fifty pages again. */
const retryAfterSeconds = 10
/** Who was here longest ago is forgotten: by then most buckets are full again. */
const mostNetworks = 20_000

export interface ReadLimit {
  /** @throws TooMany */
  charge: (req: Request, cost: number) => void
}

export function createReadLimit(log: Logger, sessionKey: string): ReadLimit {
  const buckets = new LRUCache<string, { tokens: TokenBucket; isLogged: boolean }>({ max: mostNetworks })
  return {
    charge(req, cost) {
      const { ip = '' } = req
      if (isOwnMachine(ip)) return
      const name = network(ip)
      const bucket = buckets.get(name) ?? { tokens: new TokenBucket(tokensPerSecond, burst), isLogged: false }
      buckets.set(name, bucket)
      if (bucket.tokens.take(cost)) return
      if (!bucket.isLogged) {
        // behind a proxy that TRUST_PROXY does not name, all readers are one
        const isForwarded = req.headers['x-forwarded-for'] !== undefined
        log.warn({ visitor: visitorMark(ip, sessionKey), isForwarded }, 'a network reads more than its limit')
      }
      bucket.isLogged = true
      throw new TooMany(retryAfterSeconds)
    },
  }
}

/** Measurements and health checks of the machine itself; a proxy there is trusted by default and names its readers. */
function isOwnMachine(ip: string): boolean {
  return ip === '::1' || /^(?:::ffff:)?127\./.test(ip)
}
