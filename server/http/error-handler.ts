import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { TooMany } from '#app/domain/errors.ts'
import { isDatabaseUnavailable } from '#db/postgres/unavailable.ts'
import { loggedPath } from '#server/log.ts'
import { sendErrorPage } from './error-page.ts'

/** What went wrong outside of loaders and actions, which `respond` answers for. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (problem, req, res, next) => {
    // not `req.destroyed`: a request whose body was read in full is that too
    if (req.socket.destroyed) return
    if (problem instanceof TooMany) {
      res.set('Retry-After', String(problem.retryAfterSeconds))
      return sendErrorPage(res, 429)
    }
    const status = isDatabaseUnavailable(problem) ? 503 : 500
    const level = status === 503 ? 'warn' : 'error'
    log[level]({ err: problem, method: req.method, path: loggedPath(req.originalUrl) }, 'a request failed')
    if (res.headersSent) next(problem)
    else sendErrorPage(res, status)
  }
}
