/** What signing in needs of a process, over the test's database, and a browser to come with. */
import type { Language } from '#app/domain/language.ts'
import type { Db } from '#db/connect.ts'
import { createKnownDevices } from '#server/accounts/known-devices.ts'
import { createPasswords } from '#server/accounts/passwords.ts'
import { createRateLimits } from '#server/accounts/rate-limit.ts'
import type { AccountServices, Visitor } from '#server/accounts/services.ts'
import { createSessions } from '#server/accounts/sessions.ts'
import { castPassword } from '#test/support/cast.ts'
import { test as base } from '#test/support/world.ts'

export { describe, expect } from 'vitest'

export const origin = 'https://erfa.example'
export const password = castPassword
export const otherPassword = 'en helt annan fras för prov'

export interface AccountWorld extends AccountServices {
  origin: string
  lang: Language
}

export const test = base.extend<{ services: AccountWorld; visitor: Visitor }>({
  services: async ({ db }, use) => use(accountServices(db)),
  visitor: async ({}, use) => use(visitorAt('192.0.2.7')),
})

/** A process of its own over this database. */
export function accountServices(db: Db): AccountWorld {
  return {
    db,
    sessions: createSessions(db),
    passwords: createPasswords(),
    limits: createRateLimits(db),
    devices: createKnownDevices('s'.repeat(32)),
    origin,
    lang: 'sv',
  }
}

/** A browser that nobody has signed in with, at this address. */
export function visitorAt(ip: string): Visitor {
  return { ip, userAgent: 'Mozilla/5.0 Firefox/140', sessionId: null, deviceToken: null }
}

/** The secret at the end of the link in a mail. */
export function tokenIn(body: string): string {
  return /\/(?:aterstall|inbjudan|forsta-administrator)\/([\w-]+)/.exec(body)?.[1] ?? ''
}
