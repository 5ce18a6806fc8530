/**
 * `npm run bench search`: how long a search takes on 100,000 published cases, facet counts included, by kind of search; how
 * large the index is, how long it takes to build and to publish one more case; and the same searches of plain PostgreSQL. The
 * function behind the page is measured, on one connection, one after another. `BENCH_CASES=10000`, `BENCH_SEARCHES` of each
 * kind, `BENCH_PLAIN` of each kind by plain PostgreSQL (0: none).
 */
import { cpus, loadavg } from 'node:os'
import { sql } from 'kysely'
import { readSearchRequest } from '#app/domain/search/search-request.ts'
import { connect, type Db } from '#db/connect.ts'
import { joinEmbedded } from '#db/embedded.ts'
import { search } from '#server/search/search.ts'
import { measuredDatabase } from './measured-database.ts'
import { fillPlain, searchPlain } from './plain-search.ts'
import { kinds } from './search-kinds.ts'
import { maker, seeded } from './synthetic-cases.ts'
import { fillWith, publishOneMore } from './synthetic-world.ts'

const cases = Number(process.env.BENCH_CASES ?? 100_000)
/** A thousand of all kinds together. */
const searchesPerKind = Number(process.env.BENCH_SEARCHES ?? 67)
const plainPerKind = Number(process.env.BENCH_PLAIN ?? (cases > 100_000 ? 0 : 5))
const publications = 100

type Times = ReadonlyMap<string, readonly number[]>

const postgres = await joinEmbedded({ name: 'bench-search', durable: false })
try {
  console.log(
    `load before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')} on ${cpus().length} processors`,
  )
  const { address, filled } = await measuredDatabase(postgres.url, `erfa_${cases}`, (filling) =>
    fillWith(filling, cases),
  )
  const { words, builtSeconds } = filled
  const db = connect(address, { name: 'search', maxConnections: 2, statementTimeoutMs: 10 * 60_000 })
  if (builtSeconds > 0) console.log(`built in ${builtSeconds.toFixed(0)} s`)
  console.table(await sizes(db))
  const ours = await measure(words, searchesPerKind, async (query) => {
    await search(db, readSearchRequest(query), 'sv')
  })
  report('Erfa', ours)
  report('publishing', await measurePublishing(db))
  if (plainPerKind > 0) {
    await fillPlain(db)
    report('PostgreSQL swedish', await measure(words, plainPerKind, (query) => searchPlain(db, query)))
  }
  await db.destroy()
} finally {
  await postgres.leave()
}

async function measure(
  words: readonly string[],
  perKind: number,
  ask: (query: URLSearchParams) => Promise<void>,
): Promise<Times> {
  const random = seeded(7)
  const times = new Map<string, number[]>()
  const warmUp = Math.min(10, perKind)
  for (let i = -warmUp; i < perKind; i++)
    for (const [name, kind] of Object.entries(kinds)) {
      const query = new URLSearchParams(kind(words, random))
      const start = performance.now()
      await ask(query)
      const ms = performance.now() - start
      if (i >= 0) times.set(name, [...(times.get(name) ?? []), ms])
    }
  return times
}

/** What publishing waits for: the index of one more case, and of one case in a new version. */
async function measurePublishing(db: Db): Promise<Times> {
  const { make } = maker(seeded(20_26))
  const times = { 'a new case': [] as number[], 'a new version': [] as number[] }
  for (let i = 0; i < publications; i++) {
    const { first, again } = await publishOneMore(db, make, i)
    times['a new case'].push(first)
    times['a new version'].push(again)
  }
  return new Map(Object.entries(times))
}

async function sizes(db: Db) {
  const { rows } = await sql<{ table: string; megabytes: number }>`
    select name as table, round(pg_total_relation_size(name::regclass) / 1e6, 1)::real as megabytes
    from unnest(array['search_posting', 'search_set', 'search_word', 'search_entry', 'version']) as name
  `.execute(db)
  return Object.fromEntries(rows.map(({ table, megabytes }) => [table, { megabytes }]))
}

function report(name: string, times: Times) {
  const all = [...times.values()].flat()
  console.log(`${name}: ${cases} published cases, ${all.length} measured, milliseconds`)
  const table = [...times, ['all kinds', all] as const].map(([kind, of]) => [kind, quantiles(of)] as const)
  console.table(Object.fromEntries(table))
  console.log(JSON.stringify({ bench: 'search', name, cases, ms: Object.fromEntries(table) }))
}

function quantiles(all: readonly number[]) {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1))
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}
