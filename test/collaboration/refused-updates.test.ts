/** Updates that no honest editor sends are refused. Mallory may write in Anna's draft and wants to do harm. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import { rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import { cellRoot } from '#app/domain/text/flat/table.ts'
import { MissingDependency, Refused } from '#server/collaboration/validation/refused.ts'
import { readUpdate, validateUpdate } from '#server/collaboration/validation/update-validation.ts'
import { fixture } from '#test/support/drafts/fixture.ts'
import {
  addBlock,
  anna,
  annasDraft,
  byMallory,
  mallory,
  row,
  solution,
  validateFrom,
} from './support/annas-draft.ts'
import { crafted } from './support/crafted-updates.ts'
import { Random } from './support/random.ts'

const text = (doc: Y.Doc) => doc.getText('summary')
const table = (doc: Y.Doc) => doc.getMap('table:solution:tabell-00000001')
const changes: [string, (doc: Y.Doc) => void][] = [
  ['a field that no document has', (doc) => doc.getText('nonsens').insert(0, 'x')],
  ['a field of another kind of row', (doc) => doc.getText('roles/rad-00000001/nonsens').insert(0, 'x')],
  ['a choice that nobody can make', (doc) => doc.getMap(valuesRoot).set('nonsens', 'x')],
  ['a text for a number', (doc) => doc.getMap(valuesRoot).set('start_year', { a: 1 })],
  ['an object for a choice', (doc) => doc.getMap(valuesRoot).set('lifecycle', { a: 1 })],
  ['__proto__ for a key', (doc) => doc.getMap(valuesRoot).set('__proto__', 'x')],
  ['a row without an order', (doc) => doc.getMap(rowsRoot('conclusions')).set('rad-00000001', 1)],
  ['a row with a strange name', (doc) => doc.getMap(rowsRoot('conclusions')).set('../x', 'a0')],
  ['a row that nothing can stand behind', (doc) => row(doc, 'rad-00000001', 'z'.repeat(100))],
  ['a row whose order no editor can count on from', (doc) => row(doc, 'rad-00000001', '!')],
  ['bold in a plain text', (doc) => text(doc).format(0, 3, { bold: true })],
  ['a picture in a plain text', (doc) => text(doc).insertEmbed(0, { src: 'x' })],
  ['an attribute on a plain text', (doc) => text(doc).setAttribute('onerror', 'x')],
  ['a picture in a rich text', (doc) => solution(doc).insertEmbed(0, { src: 'x' })],
  ['a text in a rich text', (doc) => solution(doc).insertEmbed(0, new Y.Text('x'))],
  ['an element in a rich text', (doc) => solution(doc).insertEmbed(0, new Y.XmlElement('script'))],
  ['a boundary in a plain text', (doc) => text(doc).insertEmbed(0, new Y.Map())],
  ['an unknown fact', (doc) => addBlock(solution(doc), 'x', { style: 'x' })],
  ['an unknown fact of the first block', (doc) => solution(doc).setAttribute('style', 'x')],
  ['__proto__ for a fact', (doc) => solution(doc).setAttribute('__proto__', 'x')],
  ['a type that no block has', (doc) => addBlock(solution(doc), 'x', { type: 'script' })],
  ['an indent that is a text', (doc) => addBlock(solution(doc), 'x', { list: 'ul', indent: '1' })],
  ['an indent of a thousand', (doc) => addBlock(solution(doc), 'x', { list: 'ul', indent: 1000 })],
  ['forty quotes around each other', (doc) => addBlock(solution(doc), 'x', { quote: 40 })],
  ['a map for a fact', (doc) => addBlock(solution(doc), 'x', { type: new Y.Map() })],
  ['an unknown mark', (doc) => solution(doc).format(0, 2, { comment: {} })],
  ['a mark with an unknown attribute', (doc) => solution(doc).format(0, 2, { bold: { onclick: 'x' } })],
  ['a link without an address', (doc) => solution(doc).format(0, 2, { link: true })],
  ['bold with something in it', (doc) => solution(doc).format(0, 2, { bold: {} })],
  ['a link that runs', (doc) => solution(doc).format(0, 2, { link: { href: 'javascript:alert(1)' } })],
  [
    'a table of a field that has none',
    (doc) => doc.getMap('table:summary:tabell-00000001').set('head:row', true),
  ],
  ['a table with a strange name', (doc) => doc.getMap('table:solution:../x').set('head:row', true)],
  ['an unknown key of a table', (doc) => table(doc).set('width', 100)],
  ['a row with a strange name in a table', (doc) => table(doc).set('row:x', 'a0')],
  ['a row of a table without an order', (doc) => table(doc).set('row:rad-00000001', true)],
  [
    'a row of a table that nothing can stand behind',
    (doc) => table(doc).set('row:rad-00000001', 'z'.repeat(100)),
  ],
  ['a span that is no size', (doc) => table(doc).set('span:rad-00000001:kol-00000001', '1000x1')],
  ['a table under a number for a key', (doc) => table(doc).set('head:row', 1)],
  ['text in the map of a table', (doc) => doc.getText('table:solution:tabell-00000001').insert(0, 'x')],
  ['a cell with a strange name', (doc) => doc.getText('table:solution:tabell-00000001:x:y').insert(0, 'x')],
  [
    'a cell in a cell',
    (doc) =>
      doc
        .getText(`${cellRoot('solution', 'tabell-00000001', 'rad-00000001', 'kol-00000001')}:x`)
        .insert(0, 'x'),
  ],
  ['a map in the values', (doc) => doc.getMap(valuesRoot).set('lifecycle', new Y.Map())],
  ['a document in the values', (doc) => doc.getMap(valuesRoot).set('lifecycle', new Y.Doc())],
  ['bytes in the values', (doc) => doc.getMap(valuesRoot).set('lifecycle', new Uint8Array(3))],
]
test.each(changes)('%s', (_what, change) => {
  const { index } = annasDraft()
  const before = new Map(index.stateVector)
  expect(() => validateFrom(mallory, byMallory(change), index)).toThrow(Refused)
  expect(index.stateVector).toEqual(before)
})

const [gc, skip, string] = [0, 10, 4]
/** Something under a key: a value, and what was deleted before it was sent. */
const [anyUnderKey, deletedUnderKey] = [Uint8Array.of(0x28), Uint8Array.of(0x21)]
/** A string and a format with an origin. */
const [stringAfter, formatAfter] = [Uint8Array.of(0x84), Uint8Array.of(0x86)]
const annasNext = annasDraft().index.clock(anna)
const updates: [string, Uint8Array, typeof Refused | typeof MissingDependency][] = [
  ["Anna's next clocks", crafted(1, 1, anna, annasNext, gc, 1_000_000, 0), Refused],
  ["a letter as if it were Anna's", crafted(1, 1, anna, annasNext, string, 1, 'summary', 'x', 0), Refused],
  ['a leap of Mallory’s own clock', crafted(1, 1, mallory, 0, gc, 2 ** 40, 0), Refused],
  ['a gap', crafted(1, 1, mallory, 5, string, 1, 'summary', 'x', 0), MissingDependency],
  ['a skip', crafted(1, 2, mallory, 0, string, 1, 'summary', 'x', skip, 3, 0), Refused],
  [
    'a struct whose origin nobody wrote',
    crafted(1, 1, mallory, 0, stringAfter, anna, 999, 'x', 0),
    MissingDependency,
  ],
  ['a struct that is its own origin', crafted(1, 1, mallory, 0, stringAfter, mallory, 0, 'x', 0), Refused],
  ['two structs that depend on each other', dependentOnEachOther(), Refused],
  ['the deletion of what nobody wrote', crafted(0, 1, anna, 1, 500, 3), MissingDependency],
  [
    'a thousand client ids',
    crafted(1000, ...Array.from({ length: 1000 }, (_, i) => [1, i, 0, gc, 1]).flat(), 0),
    Refused,
  ],
  ['no key', crafted(1, 1, mallory, 0, anyUnderKey, 1, 'solution', '', 1, Uint8Array.of(120), 0), Refused],
  ['a deleted fact of no name', crafted(1, 1, mallory, 0, deletedUnderKey, 1, 'solution', '', 1, 0), Refused],
  [
    'a deleted fact that no block has',
    crafted(1, 1, mallory, 0, deletedUnderKey, 1, 'solution', 'style', 1, 0),
    Refused,
  ],
  ['the same client twice', crafted(2, 1, mallory, 0, gc, 1, 1, mallory, 1, gc, 1, 0), Refused],
  ['a struct of length zero', crafted(1, 1, mallory, 0, string, 1, 'summary', '', 0), Refused],
  ['bytes behind the end', crafted(0, 0, 1, 2, 3), Refused],
  ['invalid UTF-8', crafted(1, 1, mallory, 0, string, 1, 'summary', 1, Uint8Array.of(0xff), 0), Refused],
  ['a mark that is no JSON', crafted(1, 1, mallory, 0, formatAfter, anna, 15, 'bold', '{', 0), Refused],
  ['no bytes at all', new Uint8Array(), Refused],
]
test.each(updates)('%s', (_what, update, expected) => {
  const { index } = annasDraft()
  const mine = (id: number) => id === mallory || id === 7
  const before = new Map(index.stateVector)
  expect(() => validateUpdate(index, readUpdate(update), mine)).toThrow(expected)
  expect(index.stateVector).toEqual(before)
})

test('what is refused in a text that nobody has begun does not keep Anna from beginning it', () => {
  const { doc, index } = annasDraft()
  for (const root of ['context', 'title']) {
    const harm = crafted(1, 1, mallory, 0, deletedUnderKey, 1, root, '', 1, 0)
    expect(() => validateFrom(mallory, harm, index)).toThrow(Refused)
    const before = Y.encodeStateVector(doc)
    doc.getText(root).insert(0, 'Läget')
    expect(validateFrom(anna, Y.encodeStateAsUpdate(doc, before), index)).not.toBeNull()
  }
})

test('every update in the collection of bad updates', () => {
  const { note: _, ...updates } = z.record(z.string(), z.string()).parse(fixture('yjs-bad-updates.json'))
  for (const hex of Object.values(updates)) {
    expect(() => validateFrom(mallory, Buffer.from(hex, 'hex'))).toThrow()
  }
})

test('ten thousand random updates take little time and change nothing of Anna’s', () => {
  const random = new Random(1)
  const { doc, index } = annasDraft()
  const server = new Y.Doc()
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
  const honest = byMallory((draft) => draft.getText('summary').insert(10, 'rna'))
  const start = process.cpuUsage()
  for (let i = 0; i < 10_000; i++) {
    const update = random.below(2) ? random.bytes(random.below(60)) : honest.slice()
    const at = random.below(update.length || 1)
    if (update.length > 0) update[at] = (update[at] ?? 0) ^ (1 << random.below(8))
    try {
      const taken = validateUpdate(index, readUpdate(update), (id) => id !== anna)
      if (taken) Y.applyUpdate(server, taken)
    } catch (problem) {
      if (!(problem instanceof Refused || problem instanceof MissingDependency)) throw problem
    }
  }
  expect(server.store.pendingStructs).toBeNull()
  expect(server.getText('summary').toString()).toContain('vattenmäta'.slice(0, 3))
  // half a millisecond each is a hundred times more than they take
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000)
})

function dependentOnEachOther(): Uint8Array {
  return crafted(2, 1, mallory, 0, stringAfter, 7, 0, 'x', 1, 7, 0, stringAfter, mallory, 0, 'y', 0)
}
