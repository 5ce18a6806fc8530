/** What signing in needs of a process, over the test's database, and a browser to come with. */
import type { Language } from '#app/domain/language.ts'
import { createPasswords } from '#server/accounts/passwords.ts'
import { createRateLimits } from '#server/accounts/rate-limit.ts'
import type { AccountServices, Visitor } from '#server/accounts/services.ts'
import { createSessions } from '#server/session.ts'
import { castPassword } from './cast.ts'
import { test as base } from './world.ts'

export { describe, expect } from 'vitest'

export const origin = 'https://erfa.example'
export const password = castPassword
export const otherPassword = 'en helt annan fras för prov'

export interface AccountWorld extends AccountServices {
  origin: string
  lang: Language
}

export const test = base.extend<{ services: AccountWorld; visitor: Visitor }>({
  services: async ({ db }, use) =>
    use({
      db,
      sessions: createSessions(db, origin),
      passwords: createPasswords(),
      limits: createRateLimits(db),
      origin,
      lang: 'sv',
    }),
  visitor: async ({}, use) => use({ ip: '192.0.2.7', userAgent: 'Mozilla/5.0 Firefox/140', sessionId: null }),
})

/** As the browser sends it back. */
export function cookieOf(setCookie: string): string {
  return setCookie.split(';')[0] ?? ''
}

/** The secret at the end of the link in a mail. */
export function tokenIn(body: string): string {
  return /\/(?:aterstall|inbjudan|forsta-administrator)\/([\w-]+)/.exec(body)?.[1] ?? ''
}
