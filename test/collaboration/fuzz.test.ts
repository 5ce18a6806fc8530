/** People write, lose the connection and come back, at random but by seed. In the end all have the same, and so has the database. */
import { loadDocument } from '#db/drafts/drafts.ts'
import { editAtRandom, seen } from './support/edits.ts'
import { until } from './support/harness.ts'
import { Random } from './support/random.ts'
import { expect, test } from './support/rig.ts'

const seeds = [1, 2, 3, 4, 5, 6]

test.for(seeds)(
  'afternoon %i of five people and two nodes',
  { timeout: 120_000 },
  async (seed, { db, cast, node, draft, start, open }) => {
    const random = new Random(seed)
    const second = await start()
    const people = [cast.anna, cast.bo, cast.cecilia, cast.anna, cast.hanna]
    const clients = await Promise.all(
      people.map((person, i) => open(person, { node: i % 2 ? second : node })),
    )
    for (let step = 0; step < 250; step++) {
      const client = random.pick(clients)
      const chance = random.below(20)
      if (chance === 0) client.provider.disconnect()
      else if (chance === 1) client.provider.connect()
      // as a train into a tunnel: what was under way is gone
      else if (chance === 2) (client.provider.ws as unknown as { terminate(): void } | null)?.terminate()
      else if (chance < 5) await new Promise((resolve) => setTimeout(resolve, random.below(10)))
      else editAtRandom(client.doc, random)
    }
    for (const { provider } of clients) provider.connect()
    await until(
      () =>
        clients.every(({ provider }) => provider.synced) &&
        new Set(clients.map(({ doc }) => seen(doc))).size === 1,
      60_000,
    )
    await until(
      async () =>
        seen(await loadDocument(db, draft)) === seen(clients[0]?.doc ?? (await loadDocument(db, draft))),
    )
    for (const { doc, codes } of clients) {
      expect(doc.store.pendingStructs).toBeNull()
      // nobody honest was ever turned away for good
      expect(codes.filter((code) => code >= 4400 && code < 4500)).toEqual([])
    }
  },
)
