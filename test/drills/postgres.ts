/**
 * `npm run drill postgres`: twenty workers read and write through one connection pool of ten while PostgreSQL is killed
 * again and again, and then while a proxy cuts connections at any byte. Nothing may end the process, nobody may wait for
 * ever, no answer may be another's, nothing confirmed may be missing or there by half, and all ten connections are left.
 *
 * The last line is one JSON object. Sizes: DRILL_KILLS, DRILL_CUTS; DRILL_SEED repeats a run's choices.
 */
import { connect } from '#db/connect.ts'
import { joinEmbedded } from '#db/embedded.ts'
import { until } from '#test/collaboration/support/harness.ts'
import { Random } from '#test/collaboration/support/random.ts'
import { DatabaseWorkers, usableConnections } from '#test/support/postgres/database-workers.ts'
import { type FaultyNetwork, faultyNetwork } from '#test/support/postgres/faulty-network.ts'
import { answers, killPostgres } from '#test/support/postgres/kill-postgres.ts'
import { freshDatabase } from './database.ts'

const kills = Number(process.env.DRILL_KILLS ?? 20)
const cuts = Number(process.env.DRILL_CUTS ?? 1_000)
const workers = 20
const connections = 10
const answersBetweenKills = 300
const within = 600_000

const seed = Number(process.env.DRILL_SEED ?? Date.now() % 1_000_000)
const random = new Random(seed)
console.log(`${workers} workers, ${connections} connections, ${kills} kills, ${cuts} cuts, seed ${seed}`)

const uncaught: unknown[] = []
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (problem: unknown) => {
    console.error(problem)
    uncaught.push(problem)
  })

const postgres = await joinEmbedded({ name: 'drill-postgres' })

const killed = await drill('drill_killed', async (running, url) => {
  for (let kill = 1; kill <= kills; kill++) {
    const before = running.answered
    await until(() => running.answered > before + answersBetweenKills, within)
    await killPostgres(url)
    console.log(`kill ${kill}: ${running.answered} answers, ${running.failed} failures so far`)
  }
  await until(() => answers(url), within)
})

const cut = await drill('drill_cut', async (_running, _url, network) => {
  // signing in takes some 900 bytes, a read with its answer 2,000
  network.cutAfter(() => 1 + random.below(6_000))
  await until(() => network.cuts >= cuts, within)
  network.restore()
})
await postgres.leave()

const result = { drill: 'postgres', seed, kills, killed, cuts, cut, uncaught: uncaught.length }
console.log(JSON.stringify(result))
const faults = [killed, cut].map((one) => one.stuck + one.wrong + one.falselyConfirmed + one.half)
const lost = [killed, cut].map(({ left }) => connections - left)
process.exit([...faults, ...lost, uncaught.length].every((count) => count === 0) ? 0 : 1)

async function drill(
  name: string,
  breakIt: (running: DatabaseWorkers, url: string, network: FaultyNetwork) => Promise<void>,
) {
  const url = await freshDatabase(postgres.url, name)
  const network = await faultyNetwork(url)
  const db = connect(network.url, { maxConnections: connections })
  const running = new DatabaseWorkers(db)
  await running.start(workers, seed)
  await breakIt(running, url, network)
  const verdict = await running.stop()
  const left = await usableConnections(db, connections)
  await db.destroy()
  await network.close()
  return { ...verdict, left }
}
