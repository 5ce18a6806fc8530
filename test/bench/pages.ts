/**
 * `npm run bench pages`: what anonymous readers get from `npm run serve` with a database of the demo world and a
 * thousand synthetic cases: bytes over the wire, requests per second, and how long a reader waits.
 *
 * Warm: the process has the finished page. Cold: every request says Authorization, and whoever does is never answered
 * from what is kept, so each page is made anew from the database. Emptied: the first reader after
 * something was published, when all that was kept has just been dropped.
 *
 * The load is made by this process on the same machine, beside the server and its PostgreSQL.
 */
import { availableParallelism } from 'node:os'
import autocannon from 'autocannon'
import { sql } from 'kysely'
import { connect, type Db } from '#db/connect.ts'
import { joinEmbedded } from '#db/embedded.ts'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { indexCase } from '#server/search/index-case.ts'
import { measuredDatabase } from './measured-database.ts'
import { bytesOf } from './pages-bytes.ts'
import { type Served, serve } from './pages-server.ts'
import { fillWith } from './synthetic-world.ts'

const cases = Number(process.env.BENCH_CASES ?? 1_000)
const seconds = Number(process.env.BENCH_SECONDS ?? 10)
/** The aim is stated at this rate. */
const steadyRate = 500
const readers = 20
const timesEmptied = 20

const authorization = 'Basic bm9ib2R5'

const postgres = await joinEmbedded({ name: 'bench-pages', durable: false })
try {
  const { address, filled } = await measuredDatabase(postgres.url, `pages_${cases}`, async (db) => {
    await addExamples(db)
    const [word = ''] = (await fillWith(db, cases)).words
    return { case: await longestCase(db), front: '/', search: `/sok?q=${encodeURIComponent(word)}` }
  })
  const server = await serve(address)
  const db = connect(address, { name: 'publisher', maxConnections: 1 })
  try {
    report(await measure(server, db, filled))
  } finally {
    await db.destroy()
    await server.stop()
  }
} finally {
  await postgres.leave()
}

/** Its texts are to be measured. Production refuses a database with its accounts, so the mark that it is there goes. */
async function addExamples(db: Db) {
  if (await db.selectFrom('version').select('id').limit(1).executeTakeFirst()) return
  await seedDemoWorld(db, { indexCase })
  await db.deleteFrom('installation').where('key', '=', 'demo_world').execute()
}

/** The longest page there is. */
async function longestCase(db: Db): Promise<string> {
  const { slug } = await db
    .selectFrom('version')
    .innerJoin('cases', 'cases.id', 'version.case_id')
    .where('cases.publication_status', '=', 'current')
    .where('version.kind', '=', 'case_study')
    .select('version.slug')
    .orderBy(sql`length(version.content::text)`, 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return `/fall/${slug}`
}

type Pages = Readonly<Record<'case' | 'front' | 'search', string>>

async function measure({ address }: Served, db: Db, pages: Pages) {
  const rows: Record<string, Record<string, number>> = {}
  for (const [name, path] of Object.entries(pages)) {
    const url = address + path
    const bytes = await bytesOf(address, path)
    // the first requests also pay for the compiler
    await shoot(url, { duration: 3, authorization })
    await shoot(url, { duration: 2 })
    const steady = await shoot(url, { duration: seconds, overallRate: steadyRate })
    const warm = await shoot(url, { duration: seconds })
    const cold = await shoot(url, { duration: seconds, authorization })
    const emptied = await afterPublishing(db, url)
    rows[name] = {
      ...bytes,
      steadyPerSecond: steady.requests.average,
      steadyP50: steady.latency.p50,
      steadyP99: steady.latency.p99,
      warmPerSecond: warm.requests.average,
      warmP99: warm.latency.p99,
      coldPerSecond: cold.requests.average,
      coldP50: cold.latency.p50,
      coldP99: cold.latency.p99,
      emptiedP50: quantile(emptied, 0.5),
      emptiedMax: quantile(emptied, 1),
    }
  }
  return rows
}

interface Shot {
  duration: number
  overallRate?: number
  authorization?: string
}

async function shoot(url: string, { authorization, ...shot }: Shot) {
  const result = await autocannon({
    url,
    connections: readers,
    headers: { 'accept-encoding': 'br', ...(authorization && { authorization }) },
    ...shot,
  })
  if (result.non2xx + result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`)
  return result
}

/** How long the first reader waits, time after time. */
async function afterPublishing(db: Db, url: string): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < timesEmptied; i++) {
    const kept = await etagOf(url)
    await sql`select pg_notify('published_changed', '{}')`.execute(db)
    const start = performance.now()
    const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } })
    await answer.arrayBuffer()
    times.push(performance.now() - start)
    if (!kept) throw new Error(`${url} is not kept`)
  }
  return times
}

async function etagOf(url: string): Promise<string | null> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } })
  await answer.arrayBuffer()
  return answer.headers.get('etag')
}

function quantile(all: readonly number[], share: number): number {
  const sorted = all.toSorted((a, b) => a - b)
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1))
}

function report(pages: Awaited<ReturnType<typeof measure>>) {
  console.log(
    `${availableParallelism()} cores for server, PostgreSQL and load together; ${readers} connections; milliseconds, bytes`,
  )
  // a column for each page is narrower than one for each figure
  const figures = Object.keys(Object.values(pages)[0] ?? {})
  console.table(
    Object.fromEntries(
      figures.map((figure) => [
        figure,
        Object.fromEntries(Object.entries(pages).map(([name, row]) => [name, row[figure]])),
      ]),
    ),
  )
  console.log(JSON.stringify({ bench: 'pages', cases, steadyRate, readers, seconds, pages }))
}
