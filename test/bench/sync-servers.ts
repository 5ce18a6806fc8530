/** The four servers as processes: where people connect, and how much memory they hold. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { createSessions } from '#server/accounts/sessions.ts'
import { newDraft } from '#test/collaboration/support/harness.ts'
import { insertCast } from '#test/support/cast.ts'
import { signedInCookie } from '#test/support/http/cookies.ts'
import type { Kind, Place } from './sync-client.ts'

export interface Measured {
  readonly kind: Kind
  /** Where a person of this number goes for the draft of this name. */
  place: (draft: string, person: number) => Promise<Place>
  /** A draft to write in. */
  draft: () => Promise<string>
  /** Bytes on the heap and beside it, after everything unused was collected. */
  memory: () => Promise<number>
  stop: () => Promise<void>
}

const answer = z.object({ port: z.number().optional(), memory: z.number().optional() })

export async function startPeer(kind: Exclude<Kind, 'erfa'>, databaseUrl: string): Promise<Measured> {
  const { child, port } = await started('sync-peers.ts', [kind], { DATABASE_URL: databaseUrl })
  let drafts = 0
  return {
    kind,
    draft: async () => `draft-${++drafts}`,
    place: async (room) => ({ kind, url: `ws://127.0.0.1:${port}`, room, headers: {} }),
    memory: () => memoryOf(child),
    stop: () => stopped(child),
  }
}

/** Our own product as it is shipped, with sessions, rights and update validation. */
export async function startErfa(db: Db, databaseUrl: string): Promise<Measured> {
  const { child, port } = await started('../support/processes/serve.ts', [], {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    LOG_LEVEL: 'warn',
  })
  const origin = `http://localhost:${port}`
  const sessions = createSessions(db)
  const cast = await insertCast(db)
  const cookies = new Map<number, Promise<string>>()
  const cookieOf = async (number: number) => {
    const id = await newcomer(db, number, cast.exempelby.id)
    return signedInCookie(origin, await sessions.start(id, { userAgent: null, replaces: null }))
  }
  return {
    kind: 'erfa',
    draft: () => newDraft(db, { by: cast.anna satisfies Person, in: cast.exempelby }),
    async place(room, number) {
      const cookie = cookies.get(number) ?? cookieOf(number)
      cookies.set(number, cookie)
      const headers = { origin, cookie: await cookie }
      return { kind: 'erfa', url: `ws://127.0.0.1:${port}`, room, headers }
    },
    memory: () => memoryOf(child),
    stop: () => stopped(child),
  }
}

/** Somebody who may write in every draft of the organisation. */
async function newcomer(db: Db, number: number, organisationId: string): Promise<string> {
  const { id } = await db
    .insertInto('person')
    .values({ name: `Person ${number}`, email: `person-${number}@exempelby.example` })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('membership')
    .values({ person_id: id, organisation_id: organisationId, role: 'editor' })
    .execute()
  return id
}

async function started(file: string, words: string[], env: Record<string, string>) {
  const child = fork(join(import.meta.dirname, file), words, {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  const { port = 0 } = await answered(child)
  return { child, port }
}

async function memoryOf(child: ChildProcess): Promise<number> {
  child.send('memory')
  const { memory = 0 } = await answered(child)
  return memory
}

function answered(child: ChildProcess): Promise<z.infer<typeof answer>> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a server ended with ${code}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(answer.parse(message))
    })
  })
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
