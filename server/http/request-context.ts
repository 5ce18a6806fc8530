/** Who asks, in which language, from where: put together once for each request. */
import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import { languageOf } from '#app/i18n/languages.ts'
import type { Context, Services } from '#server/context.ts'
import { visitorMark } from '#server/log.ts'
import type { Cookies } from './cookies.ts'
import { nonceOf } from './security-headers.ts'

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
    if (signedIn?.exchangedFor) res.append('Set-Cookie', cookies.setSessionId(signedIn.exchangedFor))
    const ip = req.ip ?? ''
    return {
      ...services,
      cookies,
      person: signedIn?.person ?? null,
      sessionId: signedIn?.sessionId ?? null,
      deviceToken: cookies.readDeviceToken(sent),
      lang: languageOf(req.path),
      nonce: nonceOf(res),
      ip,
      userAgent: req.headers['user-agent']?.slice(0, maxUserAgentLength) ?? null,
      log: log.child({ visitor: visitorMark(ip, sessionKey), person: signedIn?.person.id }),
    }
  }
}

/** Enough to recognise a browser in the list of sign-ins. */
const maxUserAgentLength = 300
