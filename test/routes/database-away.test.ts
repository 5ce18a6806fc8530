/** While PostgreSQL is away, whoever asks for what needs it is told to come again, whatever was asked and by whom. */
import { idOf } from '#db/seed/demo/ids.ts'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { personById } from '#server/accounts/person.ts'
import { indexCase } from '#server/search/index-case.ts'
import type { Answer } from '#test/support/ask.ts'
import { filledForms } from '#test/support/filled-forms.ts'
import { test as base, expect } from '#test/support/form-visitor.ts'
import { demoPlaces, type Places } from '#test/support/places.ts'
import { type FaultyNetwork, faultyNetwork } from '#test/support/postgres/faulty-network.ts'

interface World {
  places: Places
  network: FaultyNetwork
  /** Through the network. */
  serverDatabaseUrl: string
}

const test = base.extend<World>({
  places: async ({ db }, use) => {
    await seedDemoWorld(db, { indexCase })
    await use(await demoPlaces(db))
  },
  network: async ({ databaseUrl }, use) => {
    const network = await faultyNetwork(databaseUrl)
    await use(network)
    await network.close()
  },
  serverDatabaseUrl: async ({ network }, use) => use(network.url),
})

/** Made without a look into the database for somebody without an account. */
const withoutDatabase = [
  '/robots.txt',
  '/om',
  '/tillganglighet',
  '/integritet',
  '/logga-in',
  '/glomt-losenord',
  '/*',
]

test('every address, asked by a stranger and by Anna', { timeout: 120_000 }, async ({
  db,
  places,
  network,
  visit,
}) => {
  const anna = await visit((await personById(db, idOf('person', 'anna'))) ?? undefined)
  const stranger = await visit()
  network.refuse()
  const seen: string[] = []
  const expected: string[] = []
  for (const [pattern, { path, leadsElsewhere }] of Object.entries(places)) {
    const answers = {
      stranger: await stranger.get(path),
      anna: await anna.get(path),
      form: await anna.post(path, filledForms[pattern]),
    }
    for (const [who, answer] of Object.entries(answers))
      if (answer.status >= 500) seen.push(describe(`${pattern} ${who}`, answer))
    const needsNothing =
      withoutDatabase.includes(pattern) || leadsElsewhere || answers.stranger.headers.location
    expected.push(
      ...(needsNothing ? ['anna', 'form'] : Object.keys(answers)).map((who) => `${pattern} ${who}`),
    )
  }
  network.restore()
  expect(seen).toEqual(expected)
})

/** The name alone when the answer is as it should be. */
function describe(name: string, { status, headers, body }: Answer): string {
  const { 'retry-after': retryAfter, 'cache-control': caching } = headers
  if (status === 503 && retryAfter === '10' && caching?.includes('no-store')) return name
  return `${name}: ${status} ${retryAfter} ${caching} ${body.slice(0, 200)}`
}
