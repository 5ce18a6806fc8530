/** Updates joined, cut and compared as bytes mean the same as when Yjs takes them in one by one. */

import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { portions } from '#app/yjs/chunks.ts'
import { addDeletes, type Deletes, deletesBeyond } from '#app/yjs/delete-set.ts'
import { beyond, join } from '#app/yjs/merge.ts'
import { clocksOf, survey } from '#app/yjs/parsed-update.ts'
import { UpdateCursor } from '#app/yjs/update-cursor.ts'
import { editAtRandom, seen } from '#test/collaboration/support/edits.ts'
import { Random } from '#test/collaboration/support/random.ts'

/** Three people who hear from each other now and then, and all that they sent. */
function afternoon(seed: number): { docs: Y.Doc[]; sent: Uint8Array[] } {
  const random = new Random(seed)
  const sent: Uint8Array[] = []
  const docs = [1, 2, 3].map((n) => {
    const doc = new Y.Doc()
    doc.clientID = seed * 10 + n
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') sent.push(update)
    })
    return doc
  })
  for (let i = 0; i < 80; i++) {
    editAtRandom(random.pick(docs), random)
    if (random.below(4) > 0) continue
    const [from, to] = [random.pick(docs), random.pick(docs)]
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'heard')
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

describe('joining', () => {
  test.each(seeds)('afternoon %i: one update says what all of them said', (seed) => {
    const { sent } = afternoon(seed)
    expect(seen(applied(join(sent)))).toBe(seen(applied(...sent)))
  })

  test.each(seeds)('afternoon %i: what overlaps is there once', (seed) => {
    const { docs, sent } = afternoon(seed)
    const twice = [...docs.map((doc) => Y.encodeStateAsUpdate(doc)), ...sent, ...sent]
    const joined = join(twice)
    expect(seen(applied(joined))).toBe(seen(applied(...twice)))
    expect(clocksOf(survey(joined))).toEqual(Y.decodeStateVector(Y.encodeStateVector(applied(...sent))))
  })
})

describe('what somebody lacks', () => {
  test.each(seeds)('afternoon %i: brings everyone up to date', (seed) => {
    const { docs, sent } = afternoon(seed)
    const all = survey(join(sent))
    for (const doc of docs) {
      const lacking = beyond(all, Y.decodeStateVector(Y.encodeStateVector(doc)))
      expect(seen(applied(Y.encodeStateAsUpdate(doc), lacking))).toBe(seen(applied(all.bytes)))
    }
  })

  test.each(seeds)('afternoon %i: is what Yjs would send, also from the middle of a word', (seed) => {
    const random = new Random(seed)
    const all = survey(Y.encodeStateAsUpdate(applied(...afternoon(seed).sent)))
    const known = new Map([...clocksOf(all)].map(([client, clock]) => [client, random.below(clock + 1)]))
    const theirs = Y.decodeUpdate(Y.diffUpdate(all.bytes, Y.encodeStateVector(known)))
    const ours = Y.decodeUpdate(beyond(all, known))
    const ids = ({ structs }: typeof ours) => structs.map(({ id, length }) => [id.client, id.clock, length])
    expect(ids(ours)).toEqual(ids(theirs))
  })
})

describe('cutting', () => {
  test.each(seeds)('afternoon %i: each part can be taken in as it comes', (seed) => {
    const whole = Y.encodeStateAsUpdate(applied(...afternoon(seed).sent))
    const parts = portions(whole, 200)
    const doc = new Y.Doc()
    for (const part of parts) {
      Y.applyUpdate(doc, part)
      expect(doc.store.pendingStructs).toBeNull()
    }
    expect(seen(doc)).toBe(seen(applied(whole)))
  })

  test('a whole book pasted at once is cut between signs', () => {
    const doc = new Y.Doc()
    const book = 'Å👍'.repeat(400_000)
    doc.getText('summary').insert(0, book)
    const parts = portions(Y.encodeStateAsUpdate(doc), 900_000)
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(900_000)
    expect(
      applied(...parts)
        .getText('summary')
        .toString(),
    ).toBe(book)
  })
})

test('the cursor sees the structs that Yjs decodes', () => {
  for (const seed of seeds) {
    for (const update of afternoon(seed).sent) {
      const cursor = new UpdateCursor(update)
      const walked: number[][] = []
      while (cursor.next()) walked.push([cursor.client, cursor.clock, cursor.length])
      const decoded = Y.decodeUpdate(update).structs.map(({ id, length }) => [id.client, id.clock, length])
      expect(walked).toEqual(decoded)
    }
  }
})

test('deletes add up and come apart like sets', () => {
  for (const seed of seeds) {
    const random = new Random(seed)
    const [known, told]: [Set<number>, Set<number>] = [new Set(), new Set()]
    const [a, b]: [Deletes, Deletes] = [new Map(), new Map()]
    for (let i = 0; i < 40; i++) {
      const [set, deletes] = random.below(2) ? [known, a] : [told, b]
      const from = random.below(60)
      const to = from + 1 + random.below(6)
      for (let clock = from; clock < to; clock++) set.add(clock)
      addDeletes(deletes, new Map([[1, [from, to]]]))
    }
    const news = clocksIn(deletesBeyond(b, a))
    expect(news).toEqual([...told].filter((clock) => !known.has(clock)).sort((x, y) => x - y))
    addDeletes(a, b)
    expect(clocksIn(a)).toEqual([...new Set([...known, ...told])].sort((x, y) => x - y))
  }
})

function clocksIn(deletes: Deletes): number[] {
  const ranges = deletes.get(1) ?? []
  const clocks: number[] = []
  for (let i = 0; i < ranges.length; i += 2)
    for (let clock = ranges[i] ?? 0; clock < (ranges[i + 1] ?? 0); clock++) clocks.push(clock)
  return clocks
}
