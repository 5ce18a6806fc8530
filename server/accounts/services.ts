/** What signing in and accounts need of the running process; every loader's context has it. */
import type { Db } from '#db/connect.ts'
import type { KnownDevices } from './known-devices.ts'
import type { Passwords } from './passwords.ts'
import type { RateLimits } from './rate-limit.ts'
import type { Sessions } from './sessions.ts'

export interface AccountServices {
  db: Db
  sessions: Sessions
  passwords: Passwords
  limits: RateLimits
  devices: KnownDevices
}

/** Where a request comes from, as far as signing in cares. */
export interface Visitor {
  ip: string
  userAgent: string | null
  /** The session that the browser came with; signing in ends it. */
  sessionId: string | null
  /** What the browser was given when somebody signed in with it before. */
  deviceToken: string | null
}
