/** Our cookies: their names, how they are read from a request and sent with an answer. */
import { parseCookie, stringifySetCookie } from 'cookie'
import { isSlug } from '#app/domain/text/slug.ts'
import { deviceKnownForDays } from '#server/accounts/known-devices.ts'
import { absoluteMs } from '#server/accounts/sessions.ts'
import type { NewSession } from '#server/accounts/sign-in.ts'

const daySeconds = 24 * 60 * 60
/** A browser follows a redirect at once; over a bad line that takes some seconds. */
const outcomeSeconds = 60

/** Whoever comes back within a year is not asked again. */
const organisationKnownForDays = 365

export interface Cookies {
  /** What the Cookie header of a request says the session is. */
  readSessionId(header: string | undefined): string | null
  readDeviceToken(header: string | undefined): string | null
  /** A Set-Cookie value that signs the browser in. */
  setSessionId(id: string): string
  setDeviceToken(token: string): string
  /** A Set-Cookie value that makes the browser forget its session. */
  clearSession(): string
  /** The address of the page that has to say what a form did; see see-outcome.ts. */
  readOutcome(header: string | undefined): string | null
  setOutcome(address: string): string
  clearOutcome(): string
  /** The organisation that a reader chose as hers ("vi är …"), by its slug; it identifies nobody. */
  readOrganisation(header: string | undefined): string | null
  setOrganisation(slug: string): string
  clearOrganisation(): string
}

export function createCookies(origin: string): Cookies {
  const secure = new URL(origin).protocol === 'https:'
  // the browser takes a __Host- cookie from this host over https only, never from a neighbouring subdomain
  const sessionName = secure ? '__Host-erfa' : 'erfa'
  const deviceName = `${sessionName}-device`
  const outcomeName = `${sessionName}-outcome`
  const organisationName = `${sessionName}-organisation`
  const write = (name: string, value: string, maxAge: number) =>
    stringifySetCookie({ name, value, maxAge, path: '/', httpOnly: true, sameSite: 'lax', secure })

  const read = (header: string | undefined, name: string) => (header && parseCookie(header)[name]) || null

  return {
    readSessionId: (header) => read(header, sessionName),
    readDeviceToken: (header) => read(header, deviceName),
    // the table decides when it ends earlier
    setSessionId: (id) => write(sessionName, id, absoluteMs / 1000),
    setDeviceToken: (token) => write(deviceName, token, deviceKnownForDays * daySeconds),
    clearSession: () => write(sessionName, '', 0),
    readOutcome: (header) => read(header, outcomeName),
    setOutcome: (address) => write(outcomeName, address, outcomeSeconds),
    clearOutcome: () => write(outcomeName, '', 0),
    readOrganisation: (header) => {
      const slug = read(header, organisationName)
      return slug !== null && isSlug(slug) ? slug : null
    },
    setOrganisation: (slug) => write(organisationName, slug, organisationKnownForDays * daySeconds),
    clearOrganisation: () => write(organisationName, '', 0),
  }
}

/** The headers of an answer that signs the browser in. */
export function signedInHeaders(cookies: Cookies, session: NewSession): Headers {
  const headers = new Headers()
  headers.append('Set-Cookie', cookies.setSessionId(session.id))
  headers.append('Set-Cookie', cookies.setDeviceToken(session.deviceToken))
  return headers
}

/** The headers of an answer that signs the browser out: what it kept belongs to whoever was signed in. */
export function signedOutHeaders(cookies: Cookies): Headers {
  return new Headers({ 'Set-Cookie': cookies.clearSession(), 'Clear-Site-Data': '"cache", "storage"' })
}
