/** Starts and stops real servers for journeys and drills. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { isBuilt } from './built.ts'

export interface TestServer {
  /** http://localhost:<port> */
  origin: string
  port: number
  /** What it has written to its log so far. */
  log: () => string
  /** Asks it to end, as a deployment does, and waits for it. */
  stop: () => Promise<void>
  /** Ends it at once, with SIGKILL. */
  kill: () => Promise<void>
}

export interface ServerOptions {
  /** The same port as before, so that clients find it again. */
  port?: number
  env?: Record<string, string>
}

/** A process that serves one database after another, each with a server of its own. */
export interface ServerProcess {
  serve: (databaseUrl: string) => Promise<TestServer>
  stop: () => Promise<void>
}

const withinMs = 60_000
const address = z.object({ origin: z.string(), port: z.number() })
const ended = z.object({ ended: z.literal(true) })

/** The built product against this database; builds it first when the sources have changed. */
export async function startServer(databaseUrl: string, options: ServerOptions = {}): Promise<TestServer> {
  const { child, log } = await run({
    DATABASE_URL: databaseUrl,
    PORT: String(options.port ?? 0),
    ...options.env,
  })
  const { origin, port } = await answered(child, address, log)
  return { origin, port, log, stop: () => stop(child, log), kill: () => end(child, 'SIGKILL') }
}

export async function startServerProcess(): Promise<ServerProcess> {
  const { child, log } = await run({ DATABASE_URL: '', PORT: '0' })
  return {
    async serve(databaseUrl) {
      const before = log().length
      const ownLog = () => log().slice(before)
      child.send({ serve: databaseUrl })
      const { origin, port } = await answered(child, address, ownLog)
      return {
        origin,
        port,
        log: ownLog,
        async stop() {
          child.send({ end: true })
          await answered(child, ended, ownLog)
        },
        kill: () => end(child, 'SIGKILL'),
      }
    },
    stop: () => stop(child, log),
  }
}

async function run(env: Record<string, string>): Promise<{ child: ChildProcess; log: () => string }> {
  await isBuilt()
  const child = fork(join(import.meta.dirname, 'serve.ts'), {
    execArgv: ['--import', 'tsx'],
    silent: true,
    env: { ...process.env, NODE_ENV: 'production', ERFA_IS_BUILT: 'yes', LOG_LEVEL: 'warn', ...env },
  })
  let log = ''
  const note = (chunk: Buffer) => {
    log += chunk.toString()
  }
  child.stdout?.on('data', note)
  child.stderr?.on('data', note)
  return { child, log: () => log }
}

/** The next message of this shape. */
function answered<T>(child: ChildProcess, shape: z.ZodType<T>, log: () => string): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer)
      child.off('exit', exited)
      child.off('message', received)
    }
    const fail = (why: string) => {
      done()
      reject(new Error(`The server ${why}:\n${log()}`))
    }
    const timer = setTimeout(() => fail('did not answer in time'), withinMs)
    const exited = () => fail('ended before it was ready')
    const received = (message: unknown) => {
      const { data } = shape.safeParse(message)
      if (!data) return
      done()
      resolve(data)
    }
    child.once('exit', exited)
    child.on('message', received)
  })
}

async function stop(child: ChildProcess, log: () => string): Promise<void> {
  await end(child, 'SIGTERM')
  if (child.exitCode !== 0)
    throw new Error(`The server did not end well (${child.exitCode ?? child.signalCode}):\n${log()}`)
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
