/** What signing in and accounts need of the running process; every loader's context has it. */
import type { Db } from '#db/connect.ts'
import type { Passwords } from '#server/accounts/passwords.ts'
import type { Sessions } from '#server/session.ts'
import type { RateLimits } from './rate-limit.ts'

export interface AccountServices {
  db: Db
  sessions: Sessions
  passwords: Passwords
  limits: RateLimits
}

/** Where a request comes from, as far as signing in cares. */
export interface Visitor {
  ip: string
  userAgent: string | null
  /** The session that the browser came with; signing in ends it. */
  sessionId: string | null
}
