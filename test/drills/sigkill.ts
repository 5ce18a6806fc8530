/**
 * `npm run drill sigkill`: twenty people type in five drafts, and the server is killed by SIGKILL at random moments, again
 * and again. After each kill, before anybody has come back, the database is asked: whatever the server had acknowledged,
 * and whatever a colleague had seen, must be in it. In the end all have the same, and nothing is doubled.
 *
 * The last line is one JSON object. Sizes: DRILL_KILLS, DRILL_PEOPLE; DRILL_SEED repeats a run's moments.
 */

import { connect } from '#db/connect.ts'
import { joinEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { createSessions } from '#server/accounts/sessions.ts'
import { newDraft, until } from '#test/collaboration/support/harness.ts'
import { Random } from '#test/collaboration/support/random.ts'
import { insertCast } from '#test/support/cast.ts'
import { loadDocument } from '#test/support/drafts/documents.ts'
import { signedInCookie } from '#test/support/http/cookies.ts'
import { startServer } from '#test/support/processes/server.ts'
import { freshDatabase, untilQuiet } from './database.ts'
import { field, Typist, tokensIn } from './typist.ts'

const kills = Number(process.env.DRILL_KILLS ?? 20)
const people = Number(process.env.DRILL_PEOPLE ?? 20)
const peoplePerDraft = 4
const editsPerSecond = 5
/** Between coming back and being killed again: long enough to type, short enough to hit every part of a commit. */
const [soonestMs, latestMs] = [300, 3_000]
const backWithinMs = 30_000

const seed = Number(process.env.DRILL_SEED ?? Date.now() % 1_000_000)
const random = new Random(seed)
console.log(`${people} people, ${kills} kills, seed ${seed}`)

const postgres = await joinEmbedded({ name: 'drill' })
const address = await freshDatabase(postgres.url, 'drill_sigkill')
await migrate(address)
const db = connect(address, { name: 'drill', maxConnections: 4 })
const cast = await insertCast(db)
const writers = [cast.anna, cast.bo, cast.cecilia, cast.hanna]

let server = await startServer(address)
const { port, origin } = server
const sessions = createSessions(db)
const typists: Typist[] = []
for (let n = 0; n < people; n++) {
  const draft =
    n % peoplePerDraft === 0
      ? await newDraft(db, { by: cast.anna, in: cast.exempelby })
      : (typists.at(-1)?.draft ?? '')
  const person = writers[n % writers.length] ?? cast.anna
  const sessionId = await sessions.start(person.id, { userAgent: null, replaces: null })
  const cookie = signedInCookie(origin, sessionId)
  typists.push(new Typist({ name: `p${n}`, draft, person, cookie, origin }))
}
const drafts = [...new Set(typists.map(({ draft }) => draft))]
const back = () => until(() => typists.every(({ isBack }) => isBack), backWithinMs)
await back()

const typing = setInterval(
  () => {
    const typist = random.pick(typists)
    typist.type(random)
  },
  1000 / (editsPerSecond * people),
)

const promised = new Set<string>()
const missing = new Set<string>()
for (let kill = 1; kill <= kills; kill++) {
  await new Promise((resolve) => setTimeout(resolve, soonestMs + random.below(latestMs - soonestMs)))
  await server.kill()
  // what was on its way from the dead server has arrived when every line is down
  await until(() => typists.every(({ isDown }) => isDown), backWithinMs)
  for (const typist of typists) for (const token of typist.promised) promised.add(token)
  await untilQuiet(db)
  const stored = await storedTokens()
  for (const token of promised) if (!stored.includes(token)) missing.add(token)
  console.log(`kill ${kill}: ${promised.size} edits acknowledged or seen so far, ${missing.size} missing`)
  server = await startServer(address, { port })
  await back()
}
clearInterval(typing)

const typed = typists.flatMap((typist) => typist.typed)
const all = () => new Set(typists.map((typist) => `${typist.draft} ${typist.text}`)).size === drafts.length
await until(() => all() && typists.every(({ isSaved }) => isSaved), backWithinMs)
const stored = await storedTokens()
const result = {
  drill: 'sigkill',
  seed,
  people,
  drafts: drafts.length,
  kills,
  edits: typed.length,
  acknowledged: new Set(typists.flatMap((typist) => [...typist.acknowledged])).size,
  seenByOthers: new Set(typists.flatMap((typist) => [...typist.seen])).size,
  missing: missing.size,
  lostInTheEnd: typed.filter((token) => !stored.includes(token)).length,
  doubled: stored.length - new Set(stored).size,
}

for (const typist of typists) typist.leave()
await server.stop()
await db.destroy()
await postgres.leave()
console.log(JSON.stringify(result))
process.exit(result.missing + result.lostInTheEnd + result.doubled === 0 ? 0 : 1)

async function storedTokens(): Promise<string[]> {
  const texts = await Promise.all(drafts.map(async (draft) => (await loadDocument(db, draft)).getText(field)))
  return texts.flatMap((text) => tokensIn(text.toString()))
}
