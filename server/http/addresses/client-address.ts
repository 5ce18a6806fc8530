/** The address of whoever asks, behind as many proxies as the settings say. */
import type { IncomingMessage } from 'node:http'
import express, { type Request } from 'express'

/** As `req.ip`, also for an upgrade, which Express never sees. */
export function addressBehind(trustProxy: number | string): (req: IncomingMessage) => string {
  const app = express()
  app.set('trust proxy', trustProxy)
  return (req) => {
    const asked: Request = Object.setPrototypeOf(req, app.request)
    return asked.ip ?? ''
  }
}
