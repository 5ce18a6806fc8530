/** Cookies as a browser keeps them and sends them back. */
import { createCookies } from '#server/http/cookies.ts'

/** The Cookie header of a browser that holds this session. */
export function signedInCookie(origin: string, sessionId: string): string {
  return cookieOf(createCookies(origin).setSessionId(sessionId))
}

/** As the browser sends it back. */
export function cookieOf(setCookie: string): string {
  return setCookie.split(';')[0] ?? ''
}

export class CookieJar {
  readonly #values = new Map<string, string>()

  /** Keeps what an answer sets, and forgets what it clears. */
  take(setCookies: readonly string[] = []) {
    for (const setCookie of setCookies) {
      const [name = '', value = ''] = cookieOf(setCookie).split(/=(.*)/s)
      if (/Max-Age=0/.test(setCookie)) this.#values.delete(name)
      else this.#values.set(name, value)
    }
  }

  /** The Cookie header of the next request. */
  header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
