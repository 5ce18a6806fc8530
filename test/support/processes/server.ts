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

const startWithinMs = 60_000
const started = z.object({ origin: z.string(), port: z.number() })

/** The built product against this database; builds it first when the sources have changed. */
export async function startServer(databaseUrl: string, options: ServerOptions = {}): Promise<TestServer> {
  await isBuilt()
  const child = fork(join(import.meta.dirname, 'serve.ts'), {
    execArgv: ['--import', 'tsx'],
    silent: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ERFA_IS_BUILT: 'yes',
      LOG_LEVEL: 'warn',
      DATABASE_URL: databaseUrl,
      PORT: String(options.port ?? 0),
      ...options.env,
    },
  })
  let log = ''
  const note = (chunk: Buffer) => {
    log += chunk.toString()
  }
  child.stdout?.on('data', note)
  child.stderr?.on('data', note)
  const { origin, port } = await address(child, () => log)
  return {
    origin,
    port,
    log: () => log,
    stop: () => stop(child, () => log),
    kill: () => end(child, 'SIGKILL'),
  }
}

function address(child: ChildProcess, log: () => string): Promise<z.infer<typeof started>> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The server ${why}:\n${log()}`))
    const timer = setTimeout(() => fail('did not start in time'), startWithinMs)
    const ended = () => {
      clearTimeout(timer)
      fail('ended before it was ready')
    }
    child.once('exit', ended)
    child.once('message', (message) => {
      clearTimeout(timer)
      child.off('exit', ended)
      resolve(started.parse(message))
    })
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
