/**
 * To a page of ours that says once what a form did, or why it did nothing. The address of that page names it, and a cookie
 * holds the same address: only both together say something, for an address alone is written by anybody who makes a link.
 */
import type { Request } from 'express'
import type { Language } from '#app/domain/language.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import { type Path, withQuery } from '#app/domain/paths.ts'
import { pathIn } from '#app/i18n/languages.ts'
import type { DoneKey, ErrorKey } from '#app/i18n/messages.ts'
import type { Cookies } from '#server/http/cookies.ts'
import { seeOther } from './see-other.ts'

export interface Asked {
  lang: Language
  cookies: Cookies
}

const doneParameter = 'klart'
const refusedParameter = 'fel'

export function seeDone(asked: Asked, path: Path, key: DoneKey, headers?: HeadersInit): Response {
  return seeOutcome(asked, withQuery(path, { [doneParameter]: key }), headers)
}

export function seeRefused(asked: Asked, path: Path, key: ErrorKey): Response {
  return seeOutcome(asked, withQuery(path, { [refusedParameter]: key }))
}

function seeOutcome({ lang, cookies }: Asked, path: Path, init?: HeadersInit): Response {
  const headers = new Headers(init)
  headers.append('Set-Cookie', cookies.setOutcome(pathIn(lang, path)))
  return seeOther({ lang }, path, headers)
}

/** Such an address is said once, as it stands. */
export function namesOutcome(query: URLSearchParams): boolean {
  return query.has(doneParameter) || query.has(refusedParameter)
}

/** What the page that is asked for has to say. */
export function outcomeAt(
  { method, originalUrl, headers }: Pick<Request, 'method' | 'originalUrl' | 'headers'>,
  cookies: Pick<Cookies, 'readOutcome'>,
): Outcome | null {
  if (method !== 'GET' || cookies.readOutcome(headers.cookie) !== originalUrl) return null
  const query = new URLSearchParams(originalUrl.replace(/^[^?]*/, ''))
  const [done, refused] = [query.get(doneParameter), query.get(refusedParameter)]
  if (done) return { done }
  return refused ? { refused } : null
}
