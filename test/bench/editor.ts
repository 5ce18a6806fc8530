/**
 * `npm run bench editor`: how long somebody waits until she can write, and for each letter of hers, in a real browser, from
 * the product as it is built. An ordinary case is opened, and a long one of 30,000 words and 200 costs. In the long one ten
 * others type five letters a second each in the very text in which she types, or nobody does.
 *
 * Opening: from the navigation. Cold: a browser that knows nothing of the product; warm: one that has its files. Slow: all of
 * it over a line of 400 kbit/s, the socket included, without a delay of its own. Typing: from the key to the frame that
 * shows it, which is drawn at once; a screen of 60 Hz shows it at its next tick, 8 ms later on average whatever it cost.
 *
 * Server, PostgreSQL, browser and the others share this machine. The last line is one JSON object. BENCH_TIMES, BENCH_KEYS.
 */
import { availableParallelism, loadavg } from 'node:os'
import type { Browser } from 'playwright-core'
import type { Content } from '#app/domain/cases/content.ts'
import { writeContent } from '#app/domain/cases/write-content.ts'
import { connect } from '#db/connect.ts'
import { joinEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { createSessions } from '#server/accounts/sessions.ts'
import { newDraft } from '#test/collaboration/support/harness.ts'
import { freshDatabase } from '#test/drills/database.ts'
import { launchChromium } from '#test/support/browser/chromium.ts'
import { insertCast } from '#test/support/cast.ts'
import { documents } from '#test/support/drafts/documents.ts'
import { write } from '#test/support/drafts/writing.ts'
import { signedInCookie } from '#test/support/http/cookies.ts'
import { realisticLargeCase } from '#test/support/largest-drafts.ts'
import { startServer } from '#test/support/processes/server.ts'
import { waterMeters } from '#test/support/water-meters.ts'
import { bytesOnTheWire, type Opened, open, quantile, typed } from './editor-page.ts'
import { slowLine } from './slow-line.ts'
import { LoadClient } from './sync-client.ts'
import { seeded } from './synthetic-cases.ts'

const times = Number(process.env.BENCH_TIMES ?? 5)
const keys = Number(process.env.BENCH_KEYS ?? 300)
const others = 10
const lettersPerSecond = 5
const kbitPerSecond = 400
/** Where she and the others type: the text with nearly all of the words. */
const field = 'solution'

const postgres = await joinEmbedded({ name: 'bench-editor' })
const address = await freshDatabase(postgres.url, 'bench_editor')
await migrate(address)
const db = connect(address, { name: 'bench' })
const cast = await insertCast(db)
const ordinary = await draftOf(waterMeters)
const long = await draftOf(realisticLargeCase())
const server = await startServer(address)
const sessions = createSessions(db)
try {
  const loadBefore = loadavg()[0]
  const opening = { ordinary: await openings(ordinary), long: await openings(long) }
  for (const [draft, figures] of Object.entries(opening)) console.table({ draft, ...figures })
  const slow = { ordinary: await overSlowLine(ordinary), long: await overSlowLine(long) }
  console.table(slow)
  const alone = await typing([])
  console.table({ alone })
  const room = await otherPeople()
  const together = await typing(room)
  for (const { client, stop } of room) {
    stop()
    client.leave()
  }
  const load = [loadBefore, loadavg()[0]]
  console.log(
    `${availableParallelism()} cores for everything; load ${load.map((one) => one?.toFixed(1)).join(' → ')}`,
  )
  console.table({ together })
  console.log(JSON.stringify({ bench: 'editor', times, keys, others, load, opening, slow, alone, together }))
} finally {
  await server.stop()
  documents.close()
  await db.destroy()
  await postgres.leave()
}

async function draftOf(content: Content): Promise<string> {
  const { anna, exempelby } = cast
  const id = await newDraft(db, { by: anna, in: exempelby })
  await write(db, id, anna, (doc) => writeContent(doc, 'case_study', content))
  return id
}

async function cookieOf(personId: string): Promise<string> {
  return signedInCookie(server.origin, await sessions.start(personId, { userAgent: null, replaces: null }))
}

/** Anna's browser, signed in, as if for the first time. */
async function annas(browser: Browser) {
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } })
  const [name = '', value = ''] = (await cookieOf(cast.anna.id)).split(/=(.*)/s)
  await context.addCookies([{ name, value, url: server.origin, httpOnly: true, sameSite: 'Lax' }])
  return { context, page: await context.newPage() }
}

async function openings(draft: string) {
  const browser = await launchChromium()
  const [cold, warm]: [Opened[], Opened[]] = [[], []]
  let wire = { http: 0, socket: 0 }
  for (let time = 0; time < times; time++) {
    const { context, page } = await annas(browser)
    const bytes = await bytesOnTheWire(context, page)
    cold.push(await open(page, `/utkast/${draft}`))
    wire = bytes()
    await page.goto('about:blank')
    warm.push(await open(page, `/utkast/${draft}`))
    await context.close()
  }
  await browser.close()
  return { cold: middleOf(cold), warm: middleOf(warm), wire }
}

async function overSlowLine(draft: string) {
  const line = await slowLine(server.port, kbitPerSecond)
  const browser = await launchChromium([`--host-resolver-rules=MAP localhost 127.0.0.1:${line.port}`])
  const { page } = await annas(browser)
  const opened = await open(page, `/utkast/${draft}`)
  const received = line.received()
  await browser.close()
  line.close()
  return { ...opened, received }
}

async function typing(room: readonly { readonly start: () => void }[]) {
  const browser = await launchChromium(['--disable-gpu-vsync', '--disable-frame-rate-limit'])
  const { page } = await annas(browser)
  await open(page, `/utkast/${long}`)
  for (const { start } of room) start()
  const waits = await typed(page, field, keys)
  await browser.close()
  return {
    p50: quantile(waits, 0.5),
    p95: quantile(waits, 0.95),
    max: quantile(waits, 1),
    keys: waits.length,
  }
}

async function otherPeople() {
  const random = seeded(3)
  const [url, origin] = [`ws://localhost:${server.port}`, server.origin]
  return Promise.all(
    Array.from({ length: others }, async (_, number) => {
      const headers = { origin, cookie: await cookieOf(await newcomer(number)) }
      const client = new LoadClient({ kind: 'erfa', url, room: long, headers })
      await client.joined
      let timer: NodeJS.Timeout
      const go = () => {
        const text = client.doc.getText(field)
        text.insert(Math.floor(random() * text.length), 'e')
        timer = setTimeout(go, (1000 / lettersPerSecond) * (0.5 + random()))
      }
      return { client, start: go, stop: () => clearTimeout(timer) }
    }),
  )
}

/** Somebody who may write in every draft of the organisation. */
async function newcomer(number: number): Promise<string> {
  const { id } = await db
    .insertInto('person')
    .values({ name: `Person ${number}`, email: `person-${number}@exempelby.example` })
    .returning('id')
    .executeTakeFirstOrThrow()
  const membership = { person_id: id, organisation_id: cast.exempelby.id, role: 'editor' } as const
  await db.insertInto('membership').values(membership).execute()
  return id
}

function middleOf(all: readonly Opened[]): Opened {
  const middle = (key: keyof Opened) =>
    quantile(
      all.map((one) => one[key]),
      0.5,
    )
  return { textMs: middle('textMs'), firstFieldMs: middle('firstFieldMs'), allMs: middle('allMs') }
}
