/** While PostgreSQL is away, whoever asks for what needs it is told to come again, whatever was asked and by whom. */
import { idOf } from '#db/seed/demo/ids.ts'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { findPersonById } from '#server/accounts/person.ts'
import { type Env, localEnv } from '#server/env.ts'
import { indexCase } from '#server/search/index-case.ts'
import type { Answer } from '#test/support/http/ask.ts'
import { filledForms } from '#test/support/http/filled-forms.ts'
import { test as base, expect } from '#test/support/http/form-visitor.ts'
import { type RouteExamples, routeExamples } from '#test/support/http/route-examples.ts'
import { type FaultyNetwork, faultyNetwork } from '#test/support/postgres/faulty-network.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'

interface World {
  examples: RouteExamples
  network: FaultyNetwork
  /** Reaches the database through the network. */
  env: Env
}

const test = base.extend<World>({
  examples: async ({ db }, use) => {
    await seedDemoWorld(db, { indexCase })
    await use(await routeExamples(db))
  },
  network: async ({ databaseUrl }, use) => {
    const network = await faultyNetwork(databaseUrl)
    await use(network)
    await network.close()
  },
  env: async ({ network }, use) => use(localEnv({ PORT: '0' }, network.url)),
})

/** Published before the server starts: it drops all pages when it hears of something new. */
const testWithLesson = test.extend<{ slug: string; env: Env }>({
  slug: async ({ db, cast }, use) =>
    use((await publishCase(db, cast, { content: lesson('Börja med en enhet') })).slug),
  env: async ({ network, slug: _slug }, use) => use(localEnv({ PORT: '0' }, network.url)),
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
  examples,
  network,
  visit,
}) => {
  const anna = await visit((await findPersonById(db, idOf('person', 'anna'))) ?? undefined)
  const stranger = await visit()
  network.refuse()
  const seen: string[] = []
  const expected: string[] = []
  for (const [pattern, { path, leadsElsewhere }] of Object.entries(examples)) {
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

testWithLesson(
  'what was read lately is read on, also by Anna, who is a stranger as long as that lasts',
  async ({ cast, network, slug, visit }) => {
    const [stranger, anna] = [await visit(), await visit(cast.anna)]
    const paths = ['/', `/lardom/${slug}`, `/lardom/${slug}.md`, `/lardom/${slug}.json`]
    const before = await Promise.all(paths.map(stranger.get))
    network.refuse()
    for (const [index, path] of paths.entries()) {
      const page = before[index]
      expect([path, page?.status, (await stranger.get(path)).body]).toEqual([path, 200, page?.body])
      const hers = await anna.get(path)
      expect([path, hers.status, hers.body]).toEqual([path, 200, page?.body])
      expect(hers.headers['cache-control']).toBe('private, no-store')
    }
    network.restore()
    expect((await anna.get('/')).body).toContain(cast.anna.name)
  },
)

/** The name alone when the answer is as it should be. */
function describe(name: string, { status, headers, body }: Answer): string {
  const { 'retry-after': retryAfter, 'cache-control': caching } = headers
  // Back must find the answer to a form, or the browser asks whether to send it again
  const kept = name.endsWith(' form') ? 'private, no-cache' : 'no-store'
  if (status === 503 && retryAfter === '10' && caching?.includes(kept)) return name
  return `${name}: ${status} ${retryAfter} ${caching} ${body.slice(0, 200)}`
}
