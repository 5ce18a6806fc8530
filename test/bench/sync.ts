/**
 * `npm run bench sync`: how long a letter takes to a colleague, and what an open draft costs in memory, beside a relay
 * that knows nothing of documents, Hocuspocus storing to the same PostgreSQL, and y-websocket's own server. In one run,
 * one server after the other, each in a process of its own; the load is made by this one, on the same machine.
 *
 * Ours stores every letter before a colleague sees it. Hocuspocus stores two seconds after the last change, at the latest
 * after ten; the other two store nothing. The last line is one JSON object. Sizes: BENCH_DRAFTS, BENCH_SECONDS,
 * BENCH_OPEN, BENCH_REST_MS.
 */
import { writeContent } from '#app/domain/cases/write-content.ts'
import { connect } from '#db/connect.ts'
import { joinEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { freshDatabase } from '#test/drills/database.ts'
import { waterMeters } from '#test/support/water-meters.ts'
import { LoadClient } from './sync-client.ts'
import { type Load, type Propagation, pause, propagation } from './sync-load.ts'
import { type Measured, startErfa, startPeer } from './sync-servers.ts'

const load: Load = {
  drafts: Number(process.env.BENCH_DRAFTS ?? 50),
  peoplePerDraft: 4,
  editsPerSecond: 5,
  seconds: Number(process.env.BENCH_SECONDS ?? 30),
}
/** Open at once, each with one person who does nothing, while memory is measured. */
const openDrafts = Number(process.env.BENCH_OPEN ?? 200)
/** Longer than any of them takes to store and to put aside what it needs no more. */
const restMs = Number(process.env.BENCH_REST_MS ?? 35_000)

const postgres = await joinEmbedded({ name: 'bench-sync' })
const address = await freshDatabase(postgres.url, 'bench_sync')
await migrate(address)
const db = connect(address, { name: 'bench' })

const start: (() => Promise<Measured>)[] = [
  () => startErfa(db, address),
  () => startPeer('relay', address),
  () => startPeer('hocuspocus', address),
  () => startPeer('y-websocket', address),
]
const results: (Propagation & { server: string; kbPerOpenDraft: number })[] = []
for (const begin of start) {
  const server = await begin()
  const drafts = await Promise.all(Array.from({ length: load.drafts }, () => server.draft()))
  const waits = await propagation(load, (draft, person) =>
    server.place(drafts[draft] ?? '', draft * load.peoplePerDraft + person),
  )
  const result = { server: server.kind, ...waits, kbPerOpenDraft: await perOpenDraft(server) }
  await server.stop()
  results.push(result)
  console.log(lineOf(result))
}
await db.destroy()
await postgres.leave()

const [ours, relay] = results
console.log(
  JSON.stringify({
    bench: 'sync',
    ...load,
    openDrafts,
    results,
    p99OverRelay: (ours?.p99 ?? 0) / (relay?.p99 ?? 1),
  }),
)
process.exit()

/** Kilobytes, of a full case study with one connection to it. A relay holds no draft, only the connection. */
async function perOpenDraft(server: Measured): Promise<number> {
  await pause(restMs)
  const before = await server.memory()
  const people: LoadClient[] = []
  for (let n = 0; n < openDrafts; n++) {
    const client = new LoadClient(await server.place(await server.draft(), n))
    await client.joined
    writeContent(client.doc, 'case_study', waterMeters)
    people.push(client)
  }
  await pause(restMs)
  const after = await server.memory()
  for (const client of people) client.leave()
  return Math.round((after - before) / openDrafts / 102.4) / 10
}

function lineOf(result: (typeof results)[number]): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10)
  return [
    result.server.padEnd(12),
    `p50 ${ms(result.p50)}  p95 ${ms(result.p95)}  p99 ${ms(result.p99)}`,
    `${result.arrivals} arrivals, ${result.missing} missing`,
    `${result.kbPerOpenDraft} kB per open draft`,
  ].join('   ')
}
