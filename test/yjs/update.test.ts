/** Merging, diffing and splitting updates as bytes gives the same documents as Yjs. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { chunkUpdate } from '#app/yjs/chunks.ts'
import { type DeleteSet, diffDeleteSet, mergeDeleteSet } from '#app/yjs/delete-set.ts'
import { diffUpdate, mergeUpdates } from '#app/yjs/merge.ts'
import { parseUpdate, stateVectorOf } from '#app/yjs/parsed-update.ts'
import { stripDeleted } from '#app/yjs/strip-deleted.ts'
import { UpdateCursor } from '#app/yjs/update-cursor.ts'
import { editAtRandom, visibleState } from '#test/collaboration/support/edits.ts'
import { Random } from '#test/collaboration/support/random.ts'

/** Three documents that were edited and synced with each other now and then, and all their updates. */
function editingSession(seed: number): { docs: Y.Doc[]; sent: Uint8Array[] } {
  const random = new Random(seed)
  const sent: Uint8Array[] = []
  const docs = [1, 2, 3].map((n) => {
    const doc = new Y.Doc()
    doc.clientID = seed * 10 + n
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') sent.push(update)
    })
    return doc
  })
  for (let i = 0; i < 80; i++) {
    editAtRandom(random.pick(docs), random)
    if (random.below(4) > 0) continue
    const [from, to] = [random.pick(docs), random.pick(docs)]
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'remote')
  }
  return { docs, sent }
}

function applied(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.store.pendingDs).toBeNull()
  return doc
}

const seeds = Array.from({ length: 25 }, (_, seed) => seed + 1)

describe('merging', () => {
  test.each(seeds)('seed %i: the merged update gives the same document', (seed) => {
    const { sent } = editingSession(seed)
    expect(visibleState(applied(mergeUpdates(sent)))).toBe(visibleState(applied(...sent)))
  })

  test.each(seeds)('seed %i: overlapping structs are included once', (seed) => {
    const { docs, sent } = editingSession(seed)
    const twice = [...docs.map((doc) => Y.encodeStateAsUpdate(doc)), ...sent, ...sent]
    const merged = mergeUpdates(twice)
    expect(visibleState(applied(merged))).toBe(visibleState(applied(...twice)))
    expect(stateVectorOf(parseUpdate(merged))).toEqual(
      Y.decodeStateVector(Y.encodeStateVector(applied(...sent))),
    )
  })
})

describe('diffing', () => {
  test.each(seeds)('seed %i: the diff brings every document up to date', (seed) => {
    const { docs, sent } = editingSession(seed)
    const all = parseUpdate(mergeUpdates(sent))
    for (const doc of docs) {
      const missing = diffUpdate(all, Y.decodeStateVector(Y.encodeStateVector(doc)))
      expect(visibleState(applied(Y.encodeStateAsUpdate(doc), missing))).toBe(
        visibleState(applied(all.bytes)),
      )
    }
  })

  test.each(seeds)(
    'seed %i: the diff has the structs that Yjs would send, also from the middle of one',
    (seed) => {
      const random = new Random(seed)
      const all = parseUpdate(Y.encodeStateAsUpdate(applied(...editingSession(seed).sent)))
      const known = new Map(
        [...stateVectorOf(all)].map(([client, clock]) => [client, random.below(clock + 1)]),
      )
      const theirs = Y.decodeUpdate(Y.diffUpdate(all.bytes, Y.encodeStateVector(known)))
      const ours = Y.decodeUpdate(diffUpdate(all, known))
      const ids = ({ structs }: typeof ours) => structs.map(({ id, length }) => [id.client, id.clock, length])
      expect(ids(ours)).toEqual(ids(theirs))
    },
  )
})

describe('stripping what was deleted', () => {
  test.each(seeds)(
    'seed %i: the document is the same, for those who had nothing and for those who had a part',
    (seed) => {
      const { docs, sent } = editingSession(seed)
      const all = parseUpdate(mergeUpdates(sent))
      const stripped = stripDeleted(all)
      expect(visibleState(applied(stripped.bytes))).toBe(visibleState(applied(all.bytes)))
      expect(stateVectorOf(stripped)).toEqual(stateVectorOf(all))
      for (const doc of docs) {
        const missing = diffUpdate(stripped, Y.decodeStateVector(Y.encodeStateVector(doc)))
        expect(visibleState(applied(Y.encodeStateAsUpdate(doc), missing))).toBe(
          visibleState(applied(all.bytes)),
        )
      }
      expect(stripDeleted(stripped)).toBe(stripped)
    },
  )

  test('a word deleted from the middle is in none of the bytes', () => {
    const doc = new Y.Doc({ gc: false })
    doc.getText('summary').insert(0, 'före kanariefågel efter')
    doc.getText('summary').delete(5, 12)
    const whole = parseUpdate(Y.encodeStateAsUpdate(doc))
    expect(Buffer.from(whole.bytes).includes('kanarief')).toBe(true)
    const stripped = stripDeleted(whole)
    expect(Buffer.from(stripped.bytes).includes('kanarief')).toBe(false)
    expect(applied(stripped.bytes).getText('summary').toString()).toBe('före  efter')
  })
})

describe('splitting into chunks', () => {
  test.each(seeds)('seed %i: each chunk can be applied when it arrives', (seed) => {
    const whole = Y.encodeStateAsUpdate(applied(...editingSession(seed).sent))
    const parts = chunkUpdate(whole, 200)
    const doc = new Y.Doc()
    for (const part of parts) {
      Y.applyUpdate(doc, part)
      expect(doc.store.pendingStructs).toBeNull()
    }
    expect(visibleState(doc)).toBe(visibleState(applied(whole)))
  })

  test('a whole book pasted at once is split between characters', () => {
    const doc = new Y.Doc()
    const book = 'Å👍'.repeat(400_000)
    doc.getText('summary').insert(0, book)
    const parts = chunkUpdate(Y.encodeStateAsUpdate(doc), 900_000)
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(900_000)
    expect(
      applied(...parts)
        .getText('summary')
        .toString(),
    ).toBe(book)
  })
})

test('the cursor visits the structs that Yjs decodes', () => {
  for (const seed of seeds) {
    for (const update of editingSession(seed).sent) {
      const cursor = new UpdateCursor(update)
      const walked: number[][] = []
      while (cursor.next()) walked.push([cursor.client, cursor.clock, cursor.length])
      const decoded = Y.decodeUpdate(update).structs.map(({ id, length }) => [id.client, id.clock, length])
      expect(walked).toEqual(decoded)
    }
  }
})

test('delete sets are merged and diffed like sets', () => {
  for (const seed of seeds) {
    const random = new Random(seed)
    const [known, other]: [Set<number>, Set<number>] = [new Set(), new Set()]
    const [a, b]: [DeleteSet, DeleteSet] = [new Map(), new Map()]
    for (let i = 0; i < 40; i++) {
      const [set, deleteSet] = random.below(2) ? [known, a] : [other, b]
      const from = random.below(60)
      const to = from + 1 + random.below(6)
      for (let clock = from; clock < to; clock++) set.add(clock)
      mergeDeleteSet(deleteSet, new Map([[1, [from, to]]]))
    }
    const diff = clocksIn(diffDeleteSet(b, a))
    expect(diff).toEqual([...other].filter((clock) => !known.has(clock)).sort((x, y) => x - y))
    mergeDeleteSet(a, b)
    expect(clocksIn(a)).toEqual([...new Set([...known, ...other])].sort((x, y) => x - y))
  }
})

function clocksIn(deleteSet: DeleteSet): number[] {
  const ranges = deleteSet.get(1) ?? []
  const clocks: number[] = []
  for (let i = 0; i < ranges.length; i += 2)
    for (let clock = ranges[i] ?? 0; clock < (ranges[i + 1] ?? 0); clock++) clocks.push(clock)
  return clocks
}
