/**
 * The PostgreSQL that comes with the product, for trying out, development and tests. Several processes
 * may use one cluster: the first starts it, the last to leave stops it. Who ends without leaving (an interrupted benchmark,
 * an error, a start that failed) leaves when the process ends; only SIGKILL leaves the server to whoever comes next.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { askToStop, type Cluster, isUp, run, stop } from './embedded/cluster.ts'
import { placement } from './embedded/placement.ts'
import { isAlive, processMark, withLock, withLockAtExit } from './lock.mjs'
import { root } from './root.mjs'

export interface Embedded {
  url: string
  /** Stops the server too, unless another process uses it. */
  leave: () => Promise<void>
}

export interface EmbeddedOptions {
  /** Each name is a cluster of its own. */
  name?: string
  /** The project's data folder. */
  dataFolder?: string
  /** False only where the data may be lost with the power, as in tests. */
  durable?: boolean
}

const lookEveryMs = 1_000
const projectData = join(root, 'data')
const fastButForgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
}

/** Starts or joins the cluster and returns the address of its database `erfa`. */
export async function joinEmbedded(options: EmbeddedOptions = {}): Promise<Embedded> {
  const { name = 'postgres', dataFolder = projectData, durable = true } = options
  const lock = join(dataFolder, `${name}.lock`)
  return withLock(lock, async () => {
    const cluster: Cluster = {
      ...placement(dataFolder, name),
      logFile: join(dataFolder, `${name}.log`),
      settings: durable ? {} : fastButForgetful,
    }
    const users = join(dataFolder, `${name}-users`)
    const entry = signIn(users)
    const atExit = () => withLockAtExit(lock, () => signOut(users, entry) && askToStop(cluster))
    process.once('exit', atExit)
    try {
      const url = await run(cluster, 'erfa')
      const watch = keepUp(cluster, lock)
      return {
        url,
        async leave() {
          clearInterval(watch)
          await withLock(lock, async () => {
            if (signOut(users, entry)) await stop(cluster)
          })
          process.off('exit', atExit)
        },
      }
    } catch (problem) {
      process.off('exit', atExit)
      rmSync(entry, { force: true })
      throw problem
    }
  })
}

/** A server that was killed comes back on its old port, where the pools find it by themselves. */
function keepUp(cluster: Cluster, lock: string): NodeJS.Timeout {
  let reviving = false
  const watch = setInterval(async () => {
    if (reviving || isUp(cluster)) return
    reviving = true
    // a failure is tried again at the next look; what is wrong stands in the log of the server
    await withLock(lock, () => run(cluster, 'erfa')).catch(() => {})
    reviving = false
  }, lookEveryMs)
  return watch.unref()
}

function signIn(users: string): string {
  mkdirSync(users, { recursive: true })
  const entry = join(users, randomBytes(6).toString('hex'))
  writeFileSync(entry, processMark(process.pid))
  return entry
}

/** True when nobody is left. */
function signOut(users: string, entry: string): boolean {
  rmSync(entry, { force: true })
  const others = readdirSync(users).map((other) => join(users, other))
  for (const other of others.filter((file) => !isAlive(readFileSync(file, 'utf8'))))
    rmSync(other, { force: true })
  return readdirSync(users).length === 0
}
