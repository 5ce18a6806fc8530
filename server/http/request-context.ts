/** Who asks, in which language, from where: put together once for each request. */
import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import type { Language } from '#app/domain/language.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import type { Person } from '#app/domain/people/person.ts'
import { languageOf } from '#app/i18n/languages.ts'
import type { Visitor } from '#server/accounts/services.ts'
import { visitorMark } from '#server/log.ts'
import type { Services } from '#server/services.ts'
import { outcomeAt } from './addresses/see-outcome.ts'
import type { Cookies } from './cookies.ts'
import { nonceOf } from './security-headers.ts'

/** What every loader and action gets as `context`. */
export interface Context extends Services, Visitor {
  /** Null for anonymous readers. */
  person: Person | null
  cookies: Cookies
  /** The slug of what a reader chose as her organisation. Only for pages that nobody else is shown: see readers-organisation.ts. */
  chosenOrganisation: string | null
  lang: Language
  /** Lets this answer's own scripts run. */
  nonce: string
  /** Not for the page but for the data that it is made of. */
  asksForData: boolean
  /** The page is the answer to a form that was sent to its address. */
  answersForm: boolean
  /** What the form did that led to this page. */
  outcome: Outcome | null
  log: Logger
}

declare module '@remix-run/node' {
  interface AppLoadContext extends Context {}
}

interface Process {
  services: Services
  cookies: Cookies
  log: Logger
  sessionKey: string
}

export function requestContext({ services, cookies, log, sessionKey }: Process) {
  return async (req: Request, res: Response): Promise<Context> => {
    const sent = req.headers.cookie
    const signedIn = await services.sessions.validatePage(cookies.readSessionId(sent))
    if (signedIn?.rotatedTo) res.append('Set-Cookie', cookies.setSessionId(signedIn.rotatedTo))
    const outcome = outcomeAt(req, cookies)
    // it is said once
    if (outcome) res.append('Set-Cookie', cookies.clearOutcome())
    const ip = req.ip ?? ''
    return {
      ...services,
      cookies,
      chosenOrganisation: cookies.readOrganisation(sent),
      person: signedIn?.person ?? null,
      sessionId: signedIn?.sessionId ?? null,
      deviceToken: cookies.readDeviceToken(sent),
      lang: languageOf(req.path),
      nonce: nonceOf(res),
      asksForData: req.path.endsWith('.data'),
      answersForm: req.method === 'POST',
      outcome,
      ip,
      userAgent: req.headers['user-agent']?.slice(0, maxUserAgentLength) ?? null,
      log: log.child({ visitor: visitorMark(ip, sessionKey), person: signedIn?.person.id }),
    }
  }
}

/** Enough to recognise a browser in the list of sign-ins. */
const maxUserAgentLength = 300
