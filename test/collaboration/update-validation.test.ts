/** What people write goes through the gate, whatever way it comes. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { valuesRoot } from '#app/domain/cases/document.ts'
import { survey } from '#app/yjs/parsed-update.ts'
import { ledgerOf } from '#server/collaboration/validation/integrate.ts'
import { admit, readUpdate } from '#server/collaboration/validation/update-validation.ts'
import {
  admitFrom,
  annasDraft,
  byMallory,
  element,
  firstElement,
  firstText,
  heading,
  list,
  mallory,
  row,
} from './support/annas-draft.ts'
import { editAtRandom, seen } from './support/edits.ts'
import { Random } from './support/random.ts'

const changes: [string, (doc: Y.Doc) => void][] = [
  ['typing', (doc) => doc.getText('summary').insert(10, 'r')],
  ['deleting what somebody else wrote', (doc) => doc.getText('summary').delete(0, 3)],
  ['a choice', (doc) => doc.getMap(valuesRoot).set('lifecycle', 'in_operation')],
  ['a row and its text', (doc) => row(doc, 'rad-00000001')],
  ['a paragraph', (doc) => doc.getXmlFragment('solution').push([element('paragraph', 'Först.')])],
  ['a heading of level 3', (doc) => doc.getXmlFragment('solution').push([heading(3)])],
  ['bold', (doc) => firstText(doc).format(0, 2, { bold: {} })],
  ['a link', (doc) => firstText(doc).format(0, 2, { link: { href: 'https://example.se' } })],
  ['a line break', (doc) => firstElement(doc).push([new Y.XmlElement('hardBreak')])],
  ['a list', (doc) => doc.getXmlFragment('solution').push([list()])],
]
test.each(changes)('%s', (_what, change) => {
  const update = byMallory(change)
  expect(admitFrom(mallory, update)).toEqual(update)
})

test('a deletion alone, and the same one again is nothing new', () => {
  const { ledger } = annasDraft()
  const update = byMallory((doc) => doc.getText('summary').delete(0, 3))
  expect(admitFrom(mallory, update, ledger)).not.toBeNull()
  expect(admitFrom(mallory, update, ledger)).toBeNull()
})

test('a paragraph between one that was deleted and one that is there', () => {
  const update = byMallory((doc) => {
    const rich = doc.getXmlFragment('context')
    rich.push([element('paragraph', 'Inte så.')])
    rich.push([element('paragraph', 'Sist.')])
    rich.insert(1, [element('paragraph', 'Näst sist.')])
    // deleted before anybody else saw it, it stays where it was without being a paragraph any more
    rich.delete(0, 1)
  })
  expect(admitFrom(mallory, update)).not.toBeNull()
})

test('of an answer that repeats known words of others only the own news are taken', () => {
  const { doc, ledger } = annasDraft()
  doc.clientID = mallory
  doc.getText('summary').insert(10, 'rna')
  const taken = admitFrom(mallory, Y.encodeStateAsUpdate(doc), ledger)
  expect(survey(taken ?? new Uint8Array()).blocks.map(({ client }) => client)).toEqual([mallory])
})

test('of half-known words the other half is taken', () => {
  const { ledger } = annasDraft()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(annasDraft().doc))
  doc.clientID = mallory
  const server = new Y.Doc()
  Y.applyUpdate(server, Y.encodeStateAsUpdate(annasDraft().doc))
  for (const word of ['rna ', 'bytta']) {
    doc.getText('summary').insert(doc.getText('summary').length, word)
    const taken = admitFrom(mallory, Y.encodeStateAsUpdate(doc), ledger)
    Y.applyUpdate(server, taken ?? new Uint8Array())
  }
  expect(server.store.pendingStructs).toBeNull()
  expect(server.getText('summary').toString()).toBe('vattenmätarna bytta')
})

test('what two tabs of hers wrote offline, on top of each other', () => {
  const { doc, ledger } = annasDraft()
  const known = Y.encodeStateVector(doc)
  for (const client of [mallory, 7, mallory, 7]) {
    doc.clientID = client
    doc.getText('summary').insert(3, 'x')
  }
  const update = Y.encodeStateAsUpdate(doc, known)
  expect(admit(ledger, readUpdate(update), (id) => id === mallory || id === 7)).toEqual(update)
})

test.each(Array.from({ length: 40 }, (_, seed) => [seed + 1]))(
  'afternoon %i with undo, and the draft is whole',
  (seed) => {
    const random = new Random(seed)
    const ledger = ledgerOf('case_study', survey(new Uint8Array([0, 0])))
    const doc = new Y.Doc()
    const server = new Y.Doc()
    const undo = new Y.UndoManager(doc, { captureTimeout: 0 })
    doc.on('update', (update: Uint8Array) => {
      const taken = admit(ledger, readUpdate(update), (id) => id === doc.clientID)
      if (taken) Y.applyUpdate(server, taken)
    })
    for (let i = 0; i < 150; i++) {
      const chance = random.below(10)
      if (chance === 0) undo.undo()
      else if (chance === 1) undo.redo()
      else editAtRandom(doc, random)
    }
    expect(server.store.pendingStructs).toBeNull()
    expect(seen(server)).toBe(seen(doc))
    // read again from what was stored, the ledger still knows every place
    const again = ledgerOf('case_study', survey(Y.encodeStateAsUpdate(server)))
    doc.getText('summary').insert(0, 'x')
    const last = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server))
    expect(() => admit(again, readUpdate(last), () => true)).not.toThrow()
  },
)
