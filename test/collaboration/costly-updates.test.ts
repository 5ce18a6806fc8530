/** Updates that Yjs would need long for are refused; a refused update leaves nothing behind. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import { parseUpdate } from '#app/yjs/parsed-update.ts'
import type { DocumentIndex } from '#server/collaboration/validation/document-index.ts'
import { indexDocument } from '#server/collaboration/validation/integrate.ts'
import { Refused, UpdateTooCostly } from '#server/collaboration/validation/refused.ts'
import { readUpdate, validateUpdate } from '#server/collaboration/validation/update-validation.ts'
import { addBlock, anna, annasDraft, byMallory, mallory, row, validateFrom } from './support/annas-draft.ts'
import { crafted, craftedFrom, entangled, type Part } from './support/crafted-updates.ts'
import { editAtRandom } from './support/edits.ts'
import { Random } from './support/random.ts'

const any = () => true
const keyed = Uint8Array.of(0x28)
const stringBetween = Uint8Array.of(0xc4)
const formatAfter = Uint8Array.of(0x86)
const stringAfter = Uint8Array.of(0x84)

/** A long summary by Anna, in one piece. */
function longDraft(): { doc: Y.Doc; index: DocumentIndex } {
  const doc = new Y.Doc()
  doc.clientID = anna
  doc.getText('summary').insert(0, 'x'.repeat(500_000))
  return { doc, index: indexDocument('case_study', parseUpdate(Y.encodeStateAsUpdate(doc))) }
}

function repeated(count: number, part: (i: number) => Part[]): Uint8Array {
  const parts: Part[] = [1, count, mallory, 0]
  for (let i = 0; i < count; i++) parts.push(...part(i))
  return craftedFrom([...parts, 0])
}

describe('an update of Mallory’s is refused', () => {
  test.each([8_000, 16_000])('with %i items that have right origins and no left ones', (count) => {
    const { index } = annasDraft()
    expect(() => validateFrom(mallory, entangled(count, mallory, { client: anna, clock: 0 }), index)).toThrow(
      UpdateTooCostly,
    )
  })

  test('with thousands of first values of one key', () => {
    const update = repeated(4_000, () => [keyed, 1, valuesRoot, 'lifecycle', 1, Uint8Array.of(119), 'pilot'])
    expect(() => validateFrom(mallory, update)).toThrow(UpdateTooCostly)
  })

  test('with sixty thousand letters between those of a long text', () => {
    const update = repeated(60_000, (i) => [stringBetween, anna, i * 5, anna, i * 5 + 1, 'y'])
    expect(() => validateFrom(mallory, update, longDraft().index)).toThrow(UpdateTooCostly)
  })

  test('with marks of thousands of different names', () => {
    const update = repeated(2_000, (i) => [
      ...(i % 2 === 0 ? [formatAfter, anna, 15, `bold--${i}`, '{}'] : [stringAfter, anna, 15, 'x']),
    ])
    expect(() => validateFrom(mallory, update)).toThrow(Refused)
  })
})

describe('honest work is accepted', () => {
  test('of ten people who each put fifty paragraphs on top of the same text, offline', () => {
    const { doc, index } = annasDraft()
    const base = Y.encodeStateAsUpdate(doc)
    for (let person = 1; person <= 10; person++) {
      const own = new Y.Doc()
      Y.applyUpdate(own, base)
      own.clientID = 1_000 + person
      const before = Y.encodeStateVector(own)
      for (let i = 0; i < 50; i++) addBlock(own.getText('solution'), `${i}`)
      expect(() => validateUpdate(index, readUpdate(Y.encodeStateAsUpdate(own, before)), any)).not.toThrow()
    }
  })

  test('of Anna, after Mallory has done all that she can', () => {
    const { doc, index } = annasDraft()
    for (let i = 0; i < 5; i++) {
      const update = entangled(8_000, mallory, { client: anna, clock: 0 })
      expect(() => validateFrom(mallory, update, index)).toThrow(UpdateTooCostly)
    }
    const before = Y.encodeStateVector(doc)
    doc.getText('summary').insert(10, 'rna')
    expect(validateFrom(anna, Y.encodeStateAsUpdate(doc, before), index)).not.toBeNull()
  })
})

test('many small updates cannot do together what one may not', () => {
  const { doc, index } = annasDraft()
  const accepted: Uint8Array[] = [Y.encodeStateAsUpdate(doc)]
  const whole = readUpdate(entangled(8_000, mallory, { client: anna, clock: 0 }))
  const [block] = whole.blocks
  const item = (clock: number) => crafted(1, 1, mallory, clock, Uint8Array.of(0x44), anna, clock % 2, 'x', 0)
  let refused = 0
  for (let clock = 0; clock < (block?.structs ?? 0) && refused === 0; clock++) {
    try {
      accepted.push(validateFrom(mallory, item(clock), index) ?? new Uint8Array())
    } catch (problem) {
      expect(problem).toBeInstanceOf(UpdateTooCostly)
      refused++
    }
  }
  expect(refused).toBe(1)
  // and Anna goes on
  const before = Y.encodeStateVector(doc)
  doc.getText('title').insert(0, 'Mätare')
  expect(validateFrom(anna, Y.encodeStateAsUpdate(doc, before), index)).not.toBeNull()
})

describe('a refused update leaves the index as it was', () => {
  test.each(Array.from({ length: 30 }, (_, seed) => [seed + 1]))('seed %i', (seed) => {
    const random = new Random(seed)
    const { doc, index } = annasDraft()
    for (let i = 0; i < 60; i++) {
      const known = Y.encodeStateVector(doc)
      const own = new Y.Doc()
      Y.applyUpdate(own, Y.encodeStateAsUpdate(doc))
      own.clientID = mallory
      for (let edits = 1 + random.below(3); edits > 0; edits--) editAtRandom(own, random)
      // the last thing in it makes all of it invalid
      own.getText('solution').insertEmbed(0, { src: 'x' })
      const before = dump(index)
      expect(() => validateUpdate(index, readUpdate(Y.encodeStateAsUpdate(own, known)), any)).toThrow(Refused)
      expect(dump(index)).toEqual(before)
      doc.clientID = anna
      editAtRandom(doc, random)
      validateUpdate(index, readUpdate(Y.encodeStateAsUpdate(doc, known)), any)
    }
  })

  test('and of its rows none is counted', () => {
    const { index } = annasDraft()
    for (let round = 0; round < 5; round++) {
      const update = byMallory((doc) => {
        for (let i = 0; i < 800; i++)
          doc.getMap(rowsRoot('conclusions')).set(`rad-${round}-${String(i).padStart(6, '0')}`, 'a0')
        doc.getMap(valuesRoot).set('nonsens', 'x')
      })
      expect(() => validateFrom(mallory, update, index)).toThrow(Refused)
    }
    const honest = byMallory((doc) => row(doc, 'rad-00000001'))
    expect(validateFrom(mallory, honest, index)).not.toBeNull()
  })
})

test.each(Array.from({ length: 30 }, (_, seed) => [seed + 1]))(
  'the index has the structs in the order of Yjs, seed %i',
  (seed) => {
    const random = new Random(seed)
    const { doc: server, index } = annasDraft()
    const people = [1, 2, 3].map((n) => {
      const doc = new Y.Doc()
      doc.clientID = 10_000 + seed * 10 + n
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
      return doc
    })
    for (let i = 0; i < 120; i++) {
      editAtRandom(random.pick(people), random)
      if (random.below(3) > 0) continue
      const doc = random.pick(people)
      const accepted = validateUpdate(
        index,
        readUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server))),
        any,
      )
      if (accepted) Y.applyUpdate(server, accepted)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)))
    }
    const clocks: string[] = []
    for (let item = server.getText('summary')._start; item; item = item.right)
      for (let i = 0; i < item.length; i++) clocks.push(`${item.id.client} ${item.id.clock + i}`)
    const indexed: string[] = []
    for (let node = index.structs.root('summary', null)?.start ?? null; node; node = node.right)
      for (let i = 0; i < node.length; i++) indexed.push(`${node.client} ${node.clock + i}`)
    expect(indexed).toEqual(clocks)
  },
)

/** All that the index knows. */
function dump({ stateVector, deleteSet, structs }: DocumentIndex): unknown {
  const nodes = [...stateVector].flatMap(([client, end]) =>
    [...structs.nodesIn(client, 0, end)].map((node) => [
      node.client,
      node.clock,
      node.length,
      node.created,
      node.sequence?.position,
      node.sequence?.count,
      node.sequence?.hasFormats,
      node.left?.clock,
      node.right?.clock,
      [...(node.children?.keys() ?? [])],
    ]),
  )
  return structuredClone({ stateVector, deleteSet, nodes })
}
