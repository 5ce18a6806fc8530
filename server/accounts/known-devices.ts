/**
 * Device cookies (OWASP): browsers that somebody has signed in with before have a rate limit of their own, so that
 * guessing elsewhere cannot lock her out of her account. The token is a random number, a date and a signature over both
 * and her address. It does not name her and signs nobody in; the rate limits store only a hash of the number. A stolen
 * token allows as many guesses as one more network would.
 */
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

export interface KnownDevices {
  /** A token for the browser that has just signed in with this address; a known browser stays the same device. */
  issue(email: string, token: string | null): string
  /** Which device this is, if it has signed in with this address before; otherwise null. */
  recognise(email: string, token: string | null): string | null
}

/** Long enough for a year of leave; browsers keep no cookie for more than 400 days. */
export const deviceKnownForDays = 365
const dayMs = 24 * 60 * 60_000
const tokenPattern = /^(\d{1,6})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

export function createKnownDevices(secret: string): KnownDevices {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'known devices', 32))

  function sign(email: string, day: number, id: string): string {
    return createHmac('sha256', key).update(`${day}.${id}.${email}`).digest('base64url')
  }

  function recognise(email: string, token: string | null): string | null {
    const [, day = '', id = '', signature = ''] = tokenPattern.exec(token ?? '') ?? []
    if (!id || Number(day) + deviceKnownForDays < today()) return null
    const expected = sign(email, Number(day), id)
    return timingSafeEqual(Buffer.from(expected), Buffer.from(signature)) ? id : null
  }

  return {
    recognise,
    issue(email, token) {
      const id = recognise(email, token) ?? randomBytes(16).toString('base64url')
      const day = today()
      return `${day}.${id}.${sign(email, day, id)}`
    },
  }
}

function today(): number {
  return Math.floor(Date.now() / dayMs)
}
