// @vitest-environment jsdom
/** Real editors over a real server: what was written is the same for all, and the same after a reload from PostgreSQL. */

import * as Y from 'yjs'
import { storeCompacted } from '#db/drafts/draft-compaction.ts'
import { readRows } from '#db/drafts/drafts.ts'
import { CoWriting } from '#test/support/co-writing/fuzz.ts'
import { lettersIn } from '#test/support/co-writing/typed-letters.ts'
import { Writer } from '#test/support/co-writing/writer.ts'
import { loadDocument, loadState } from '#test/support/drafts/documents.ts'
import { until } from './support/harness.ts'
import { expect, test } from './support/rig.ts'

const stepCount = 150

test.for([1, 2, 3, 4, 5, 6])(
  'everything at once, seed %i',
  { timeout: 120_000 },
  async (seed, { db, cast, draft, node, open }) => {
    const writing = new CoWriting(seed)
    const people = [cast.anna, cast.bo, cast.cecilia]
    const connected = new Map<Writer, Awaited<ReturnType<typeof open>>>()
    for (const [place, writer] of writing.writers.entries())
      connected.set(writer, await open(people[place] ?? cast.anna, { doc: writer.doc }))
    const network = {
      toggle: (writer: Writer) => {
        const provider = connected.get(writer)?.provider
        if (provider?.shouldConnect) provider.disconnect()
        else provider?.connect()
      },
    }
    const faults: string[] = []
    for (let step = 0; step < stepCount; step++) {
      faults.push(...writing.act(network))
      await new Promise((resolve) => setTimeout(resolve, writing.random.below(4)))
      faults.push(...writing.check())
    }
    expect(faults).toEqual([])

    writing.endCompositions()
    for (const { provider } of connected.values()) provider.connect()
    const letters = (doc = writing.writers[0]?.doc) => (doc ? lettersIn(doc).sort().join('') : '')
    const isDone = () =>
      new Set(writing.writers.map(({ doc }) => letters(doc))).size === 1 &&
      new Set(writing.writers.map(({ html }) => html)).size === 1
    await until(() => [...connected.values()].every(({ provider }) => provider.synced) && isDone())
    expect(writing.faultsInTheEnd()).toEqual([])
    for (const { codes } of connected.values())
      expect(codes.filter((code) => code >= 4400 && code < 4500)).toEqual([])

    const shown = writing.writers[0]?.html
    const written = letters()
    writing.close()
    for (const client of connected.values()) client.close()
    await until(() => node.sync.metrics().rooms === 0)
    const reload = async () => {
      const reader = new Writer('Hanna', 7, undefined, await loadState(db, draft))
      expect(reader.html).toBe(shown)
      expect(letters(reader.doc)).toBe(written)
      reader.close()
    }
    await reload()
    const rows = await readRows(db, draft)
    const compacted = await loadDocument(db, draft)
    expect(await storeCompacted(db, draft, rows, Y.encodeStateAsUpdate(compacted))).toBe(true)
    await reload()
  },
)
