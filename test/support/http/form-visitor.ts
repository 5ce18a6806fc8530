/** Somebody who uses Erfa without scripts: follows links, sends forms, keeps cookies. */
import { pino } from 'pino'
import { z } from 'zod'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { createSessions } from '#server/accounts/sessions.ts'
import { type Env, localEnv } from '#server/env.ts'
import { createCookies } from '#server/http/cookies.ts'
import type { Running } from '#server/index.ts'
import { built } from '#test/support/processes/built.ts'
import { test as base } from '#test/support/world.ts'
import { type Answer, ask } from './ask.ts'
import { CookieJar } from './cookies.ts'

export { describe, expect } from 'vitest'

export interface FormVisitor {
  get: (path: string) => Promise<Answer>
  post: (path: string, fields?: Record<string, string>) => Promise<Answer>
  /** The Cookie header that goes with every request. */
  cookie: () => string
}

interface World {
  /** The messages of the errors that the server has logged so far. */
  loggedErrors: string[]
  /** What an operator has set. */
  settings: Readonly<Record<string, string>>
  env: Env
  /** The built product, in the test's own process: nothing here kills it. */
  server: Running
  /** Somebody of the cast, signed in; or a stranger. */
  visit: (person?: Person) => Promise<FormVisitor>
}

export const test = base.extend<World>({
  loggedErrors: async ({}, use) => use([]),
  settings: async ({}, use) => use({}),
  env: async ({ databaseUrl, settings }, use) => use(localEnv({ ...settings, PORT: '0' }, databaseUrl)),
  server: async ({ env, loggedErrors }, use) => {
    const log = pino({ level: 'error' }, { write: (line) => loggedErrors.push(messageIn(line)) })
    const { start } = await built('index')
    const server = await start(env, (await built('built-web')).builtWeb, log)
    await use(server)
    await server.stop()
  },
  visit: async ({ server, db }, use) => use((person) => visitor(server, db, person)),
})

const errorLine = z.object({
  msg: z.string(),
  err: z.looseObject({ type: z.string().default('') }).optional(),
})

/** As one line: what failed, and the name of the error behind it. */
function messageIn(line: string): string {
  const { msg, err } = errorLine.parse(JSON.parse(line))
  return err ? `${msg}: ${err.type}` : msg
}

async function visitor(server: Running, db: Db, person?: Person): Promise<FormVisitor> {
  const sessions = createSessions(db)
  const jar = new CookieJar()
  const { setSessionId } = createCookies(server.origin)
  if (person) jar.take([setSessionId(await sessions.start(person.id, { userAgent: null, replaces: null }))])
  const send = async (path: string, asking: Parameters<typeof ask>[2]) => {
    const cookie = jar.header()
    const headers = { ...asking?.headers, ...(cookie && { Cookie: cookie }) }
    const answer = await ask(server.port, path, { ...asking, headers })
    jar.take(answer.headers['set-cookie'])
    return answer
  }
  return {
    get: (path) => send(path, {}),
    post: (path, fields = {}) =>
      send(path, {
        method: 'POST',
        headers: { Origin: server.origin, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    cookie: () => jar.header(),
  }
}

/** The words of an element of the page, without what is inside it marked up. */
export function wordsOf({ body }: Answer, element = 'h1'): string | undefined {
  return new RegExp(`<${element}[^>]*>(.*?)</${element}>`, 's').exec(body)?.[1]?.replace(/<[^>]*>/g, '')
}
