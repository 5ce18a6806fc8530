/** The one place that reads the environment. A program that cannot run says everything that is missing, at once. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Operator } from '#app/domain/people/operator.ts'
import { CannotStart } from '#db/cannot-start.ts'
import { whyUnusable } from '#db/postgres/address.ts'

export interface Env {
  /** 'local' is somebody trying out or developing on their own machine: http, and demo accounts. */
  mode: 'local' | 'production'
  databaseUrl: string
  /** Null in local mode: the address follows from the port that was free. */
  origin: string | null
  /** Keys what is derived from secrets or addresses. */
  sessionKey: string
  port: number
  /** Null listens wherever this machine is reached. */
  host: string | null
  /** As Express wants it: how many proxies stand in front, or their addresses. */
  trustProxy: number | string
  /** Null on somebody's own machine without a mail server: mails are read in the product there. */
  mail: { smtpUrl: string; from: string } | null
  /** Named on the pages that say who answers for the site. */
  operator: Operator
  /** Opens `/metrics`; null closes it. */
  metricsToken: string | null
  logLevel: string
}

type Source = Readonly<Record<string, string | undefined>>

const defaultPort = 3000
/** 32 characters of any alphabet are beyond guessing. */
const shortestKey = 32
const tooShort = `a secret of at least ${shortestKey} characters`

const shared = {
  PORT: z.coerce.number().int().min(0).max(65_535).default(defaultPort),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  OPERATOR_NAME: z.string().min(1).max(160).optional(),
  OPERATOR_EMAIL: z.email().optional(),
  METRICS_TOKEN: z.string().min(shortestKey, tooShort).optional(),
}

const production = z.object({
  ...shared,
  DATABASE_URL: z
    .string({ error: 'the address of a PostgreSQL 15–18: postgres://…' })
    .superRefine((text, issues) => {
      const why = whyUnusable(text)
      if (why !== null) issues.addIssue({ code: 'custom', message: why })
    }),
  ORIGIN: z
    .url({
      abort: true,
      protocol: /^https?$/,
      error: 'the address people use, for example https://erfa.example.se',
    })
    .refine(
      (text) => new URL(text).origin === text,
      'scheme and host only, without a path or a slash at the end',
    )
    .refine(isPrivateOnTheWay, 'https: over http anybody on the way reads passwords and cookies'),
  SESSION_KEY: z.string({ error: tooShort }).min(shortestKey, tooShort),
  HOST: z.string().min(1).optional(),
  TRUST_PROXY: z.string().min(1).default('loopback'),
  SMTP_URL: z.url({
    protocol: /^smtps?$/,
    error:
      'the mail server, smtp://… or smtps://…: links for new passwords and invitations reach people by mail alone',
  }),
  MAIL_FROM: z.string({ error: 'who mails come from, for example Erfa <erfa@example.se>' }).min(3),
})

/** What is sent within one machine passes nobody: the production command may be tried there without a certificate. */
function isPrivateOnTheWay(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}

/** For `npm run serve`. */
export function productionEnv(source: Source): Env {
  const env = parse(production, source)
  return {
    mode: 'production',
    databaseUrl: env.DATABASE_URL,
    origin: env.ORIGIN,
    sessionKey: env.SESSION_KEY,
    port: env.PORT,
    host: env.HOST ?? null,
    trustProxy: /^\d+$/.test(env.TRUST_PROXY) ? Number(env.TRUST_PROXY) : env.TRUST_PROXY,
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM },
    operator: { name: env.OPERATOR_NAME ?? new URL(env.ORIGIN).hostname, email: env.OPERATOR_EMAIL ?? null },
    metricsToken: env.METRICS_TOKEN ?? null,
    logLevel: env.LOG_LEVEL ?? 'info',
  }
}

/** For `npm start` and `npm run dev`, whose database has been found or started already. */
export function localEnv(source: Source, databaseUrl: string): Env {
  const env = parse(z.object(shared), source)
  return {
    mode: 'local',
    databaseUrl,
    origin: null,
    sessionKey: 'not a secret: this machine is its own only visitor',
    port: env.PORT,
    host: null,
    trustProxy: 0,
    mail: env.SMTP_URL ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM ?? 'erfa@localhost' } : null,
    operator: { name: env.OPERATOR_NAME ?? 'Exempelby kommun', email: env.OPERATOR_EMAIL ?? null },
    metricsToken: env.METRICS_TOKEN ?? null,
    logLevel: env.LOG_LEVEL ?? 'warn',
  }
}

function parse<T extends z.ZodType>(schema: T, source: Source): z.infer<T> {
  const result = schema.safeParse(withFiles(source))
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new CannotStart(`Erfa cannot start with these settings. Please set:\n${lines.join('\n')}`)
}

/** NAME_FILE names a file that holds the value of NAME, as container secrets do. Empty means not set. */
function withFiles(source: Source): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(source)) {
    if (value) values[name] = value
  }
  for (const name of ['DATABASE_URL', 'SESSION_KEY', 'SMTP_URL', 'METRICS_TOKEN']) {
    const file = values[`${name}_FILE`]
    if (file) values[name] = readFileSync(file, 'utf8').trim()
  }
  return values
}
