/** People write, lose the connection and reconnect, at random. In the end all have the same text, and so has the database. */
import { loadDocument } from '#test/support/drafts/documents.ts'
import { editAtRandom, visibleState } from './support/edits.ts'
import { until } from './support/harness.ts'
import { Random } from './support/random.ts'
import { expect, test } from './support/rig.ts'

const seeds = [1, 2, 3, 4, 5, 6]

test.for(seeds)(
  'five people on two nodes, seed %i',
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
      // the connection is lost without a close, with everything in transit
      else if (chance === 2) (client.provider.ws as unknown as { terminate(): void } | null)?.terminate()
      else if (chance < 5) await new Promise((resolve) => setTimeout(resolve, random.below(10)))
      else editAtRandom(client.doc, random)
    }
    for (const { provider } of clients) provider.connect()
    await until(
      () =>
        clients.every(({ provider }) => provider.synced) &&
        new Set(clients.map(({ doc }) => visibleState(doc))).size === 1,
      60_000,
    )
    await until(
      async () =>
        visibleState(await loadDocument(db, draft)) ===
        visibleState(clients[0]?.doc ?? (await loadDocument(db, draft))),
    )
    for (const { doc, codes } of clients) {
      expect(doc.store.pendingStructs).toBeNull()
      // no honest client was ever refused for good
      expect(codes.filter((code) => code >= 4400 && code < 4500)).toEqual([])
    }
  },
)
