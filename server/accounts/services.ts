/** The services that accounts need of the running process; every loader's context has them. */
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

/** What signing in needs to know of a request. */
export interface Visitor {
  ip: string
  userAgent: string | null
  /** The session of the browser so far; signing in ends it. */
  sessionId: string | null
  /** From an earlier sign-in with this browser, see known-devices.ts. */
  deviceToken: string | null
}
