/**
 * One PostgreSQL of ours: started, found again, stopped. It runs on its own, so that it outlives a
 * killed Node process; whoever comes next finds it by postmaster.pid and uses it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart } from '../cannot-start.ts'
import { isRunning } from '../lock.mjs'
import { type PostgresConnection, withConnection } from '../postgres/connection.ts'
import { program } from './binaries.ts'
import { freePort } from './free-port.ts'
import { dataDirectory, initialise, passwordFile } from './initialise.ts'
import type { Placement } from './placement.ts'

export interface Cluster extends Placement {
  logFile: string
  /** Settings that differ from PostgreSQL's own. */
  settings: Record<string, string>
}

/** After a crash PostgreSQL first replays its log, and the children of a killed one need seconds to leave. */
const startWithinMs = 60_000
const stopWithinMs = 30_000
const answerTimeoutMs = 2_000
/** Making a database copies files, onto whatever disk there is. */
const createWithinMs = 60_000
const pollMs = 40
const retryMs = 250
const maxLogBytes = 10 * 1024 * 1024

const portFile = (cluster: Cluster): string => join(cluster.home, 'port')

/** Starts the cluster, or finds it running; returns the address of its database `database`. */
export async function run(cluster: Cluster, database: string): Promise<string> {
  initialise(cluster)
  const port = (await portOfRunning(cluster)) ?? (await start(cluster))
  await ensureDatabase(cluster, port, database)
  return address(cluster, port, database)
}

/** Ends all connections, then the server; returns when it is gone. */
export async function stop(cluster: Cluster): Promise<void> {
  const found = postmaster(cluster)
  if (found && !(await end(found.pid, 'SIGINT'))) await end(found.pid, 'SIGQUIT')
}

/** For a process that is ending: the server ends all connections and goes, unwatched. */
export function askToStop(cluster: Cluster): void {
  const found = postmaster(cluster)
  if (found) process.kill(found.pid, 'SIGINT')
}

export function isUp(cluster: Cluster): boolean {
  return postmaster(cluster) !== null
}

async function portOfRunning(cluster: Cluster): Promise<number | null> {
  const deadline = Date.now() + startWithinMs
  while (Date.now() < deadline) {
    // read anew each time: it may be starting, or on its way out
    const found = postmaster(cluster)
    if (!found) return null
    if (found.port && (await answers(cluster, found.port))) return found.port
    await wait(pollMs)
  }
  await stop(cluster)
  return null
}

async function start(cluster: Cluster): Promise<number> {
  const deadline = Date.now() + startWithinMs
  for (;;) {
    const port = await freePort(lastPort(cluster))
    const server = launch(cluster, port)
    // until it has written its number down, only its parent knows it
    const abandon = () => server.kill('SIGINT')
    process.once('exit', abandon)
    const isReady = await ready(cluster, server, port, deadline)
    process.off('exit', abandon)
    if (isReady) {
      writeFileSync(portFile(cluster), String(port))
      return port
    }
    const said = lastWords(cluster)
    if (!isPassing(said) || Date.now() > deadline) throw new CannotStart(`PostgreSQL did not start:\n${said}`)
    await wait(retryMs)
  }
}

/** The port of the last time, so that whoever still has connections open finds the server again. */
function lastPort(cluster: Cluster): number | null {
  return existsSync(portFile(cluster)) ? Number(readFileSync(portFile(cluster), 'utf8')) : null
}

function launch(cluster: Cluster, port: number): ChildProcess {
  if (existsSync(cluster.logFile) && statSync(cluster.logFile).size > maxLogBytes) rmSync(cluster.logFile)
  const log = openSync(cluster.logFile, 'a', 0o600)
  const settings = {
    ...cluster.settings,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
  }
  const server = spawn(
    program(cluster.binaries, 'postgres'),
    [
      '-D',
      dataDirectory(cluster),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // a session of its own: Ctrl-C reaches us, and we stop the server when all has been saved
    { ...cluster.account, cwd: cluster.home, detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  server.unref()
  return server
}

async function ready(
  cluster: Cluster,
  server: ChildProcess,
  port: number,
  deadline: number,
): Promise<boolean> {
  let ended = false
  const end = () => {
    ended = true
  }
  server.once('exit', end).once('error', end)
  while (!ended && Date.now() < deadline) {
    if (await answers(cluster, port)) return true
    await wait(pollMs)
  }
  return false
}

/** The port was taken in between, or a killed server's children are still leaving: trying again helps. */
function isPassing(said: string): boolean {
  return /Address already in use|could not bind|lock file|shared memory block/i.test(said)
}

function lastWords(cluster: Cluster): string {
  return readFileSync(cluster.logFile, 'utf8').trim().split('\n').slice(-5).join('\n')
}

/** The server that postmaster.pid names, unless it is gone and its number belongs to another program. */
function postmaster(cluster: Cluster): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(dataDirectory(cluster), 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return isRunning(pid) && isOurs(pid, cluster) ? { pid, port: Number(lines[3]) } : null
  } catch {
    return null
  }
}

function isOurs(pid: number, cluster: Cluster): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDirectory(cluster))
  } catch {
    // no /proc here: the number alone has to do
    return !existsSync('/proc/self')
  }
}

async function end(pid: number, signal: NodeJS.Signals): Promise<boolean> {
  const deadline = Date.now() + stopWithinMs
  if (isRunning(pid)) process.kill(pid, signal)
  while (isRunning(pid) && Date.now() < deadline) await wait(pollMs)
  return !isRunning(pid)
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  return asked(cluster, port, answerTimeoutMs, (connection) => connection.query('select')).then(
    () => true,
    () => false,
  )
}

async function ensureDatabase(cluster: Cluster, port: number, database: string) {
  await asked(cluster, port, createWithinMs, async (connection) => {
    const { rowCount } = await connection.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await connection.query(`create database ${database}`)
  })
}

function asked<T>(
  cluster: Cluster,
  port: number,
  answerTimeoutMs: number,
  work: (connection: PostgresConnection) => Promise<T>,
): Promise<T> {
  const settings = { application_name: 'erfa embedded' }
  return withConnection(address(cluster, port, 'postgres'), { settings, answerTimeoutMs }, work)
}

function address(cluster: Cluster, port: number, database: string): string {
  const password = readFileSync(passwordFile(cluster), 'utf8').trim()
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
}
