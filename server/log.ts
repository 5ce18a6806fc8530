/** One log for the process: ids and numbers, never what people wrote, never what signs them in. */
import { createHmac } from 'node:crypto'
import { type Logger, pino } from 'pino'
import type { Env } from './env.ts'

export function createLog(env: Pick<Env, 'logLevel'>): Logger {
  return pino({
    level: env.logLevel,
    redact: {
      paths: [
        'password',
        '*.password',
        'token',
        '*.token',
        'cookie',
        '*.cookie',
        '*.authorization',
        '*.parameters',
      ],
      censor: '…',
    },
  })
}

/** Tells visitors apart within a log without keeping their addresses. */
export function visitorMark(ip: string, key: string): string {
  return createHmac('sha256', key).update(ip).digest('base64url').slice(0, 10)
}

/** Links in mails carry their secret in the path. */
export function loggedPath(path: string): string {
  return path.replace(/\?.*$/s, '').replaceAll(/[\w-]{40,}/g, '…')
}
