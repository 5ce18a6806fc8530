/** The address of whoever asks, behind as many proxies as the settings say. */
import type { IncomingMessage } from 'node:http'
import type { Express, Request } from 'express'

/** As `req.ip`, also for an upgrade, which Express never sees. */
export function addressOf(app: Express): (req: IncomingMessage) => string {
  return (req) => {
    const asked: Request = Object.setPrototypeOf(req, app.request)
    return asked.ip ?? ''
  }
}
