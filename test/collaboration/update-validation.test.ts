/** Everything that honest editors send is accepted. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { valuesRoot } from '#app/domain/cases/document.ts'
import { parseUpdate } from '#app/yjs/parsed-update.ts'
import { indexDocument } from '#server/collaboration/validation/integrate.ts'
import { readUpdate, validateUpdate } from '#server/collaboration/validation/update-validation.ts'
import {
  addBlock,
  addTable,
  annasDraft,
  byMallory,
  mallory,
  row,
  solution,
  validateFrom,
} from './support/annas-draft.ts'
import { editAtRandom, visibleState } from './support/edits.ts'
import { Random } from './support/random.ts'

const changes: [string, (doc: Y.Doc) => void][] = [
  ['typing', (doc) => doc.getText('summary').insert(10, 'r')],
  ['deleting what somebody else wrote', (doc) => doc.getText('summary').delete(0, 3)],
  ['a choice', (doc) => doc.getMap(valuesRoot).set('lifecycle', 'in_operation')],
  ['a row and its text', (doc) => row(doc, 'rad-00000001')],
  ['a paragraph', (doc) => addBlock(solution(doc), 'Först.')],
  ['a heading of level 3', (doc) => addBlock(solution(doc), 'Rubrik', { type: 'h3' })],
  ['bold', (doc) => solution(doc).format(0, 2, { bold: true })],
  ['a link', (doc) => solution(doc).format(0, 2, { link: { href: 'https://example.se' } })],
  ['a line break', (doc) => solution(doc).insert(3, '\n')],
  ['an item in a list', (doc) => addBlock(solution(doc), 'en sak', { list: 'ol', indent: 1, start: 4 })],
  ['the first block as a paragraph', (doc) => solution(doc).removeAttribute('type')],
  [
    'code in a callout',
    (doc) => addBlock(solution(doc), 'a\nb', { type: 'code', lang: 'sql', callout: 'tip' }),
  ],
  ['a table', (doc) => addTable(doc)],
]
test.each(changes)('%s', (_what, change) => {
  const update = byMallory(change)
  expect(validateFrom(mallory, update)).toEqual(update)
})

test('a deletion alone is accepted, and repeating it is nothing new', () => {
  const { index } = annasDraft()
  const update = byMallory((doc) => doc.getText('summary').delete(0, 3))
  expect(validateFrom(mallory, update, index)).not.toBeNull()
  expect(validateFrom(mallory, update, index)).toBeNull()
})

test('a paragraph between one that was deleted and one that is there', () => {
  const update = byMallory((doc) => {
    const rich = doc.getText('context')
    addBlock(rich, 'Inte så.')
    addBlock(rich, 'Sist.')
    rich.insertEmbed(9, new Y.Map())
    // deleted before it was sent, so it is sent as a deleted struct without a type
    rich.delete(0, 9)
  })
  expect(validateFrom(mallory, update)).not.toBeNull()
})

test('of a sync step 2 that repeats known structs only the new ones are accepted', () => {
  const { doc, index } = annasDraft()
  doc.clientID = mallory
  doc.getText('summary').insert(10, 'rna')
  const accepted = validateFrom(mallory, Y.encodeStateAsUpdate(doc), index)
  expect(parseUpdate(accepted ?? new Uint8Array()).blocks.map(({ client }) => client)).toEqual([mallory])
})

test('of a struct that is half known the other half is accepted', () => {
  const { index } = annasDraft()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(annasDraft().doc))
  doc.clientID = mallory
  const server = new Y.Doc()
  Y.applyUpdate(server, Y.encodeStateAsUpdate(annasDraft().doc))
  for (const word of ['rna ', 'bytta']) {
    doc.getText('summary').insert(doc.getText('summary').length, word)
    const accepted = validateFrom(mallory, Y.encodeStateAsUpdate(doc), index)
    Y.applyUpdate(server, accepted ?? new Uint8Array())
  }
  expect(server.store.pendingStructs).toBeNull()
  expect(server.getText('summary').toString()).toBe('vattenmätarna bytta')
})

test('what two tabs of one person wrote offline, depending on each other', () => {
  const { doc, index } = annasDraft()
  const known = Y.encodeStateVector(doc)
  for (const client of [mallory, 7, mallory, 7]) {
    doc.clientID = client
    doc.getText('summary').insert(3, 'x')
  }
  const update = Y.encodeStateAsUpdate(doc, known)
  expect(validateUpdate(index, readUpdate(update), (id) => id === mallory || id === 7)).toEqual(update)
})

test.each(Array.from({ length: 40 }, (_, seed) => [seed + 1]))('random edits with undo, seed %i', (seed) => {
  const random = new Random(seed)
  const index = indexDocument('case_study', parseUpdate(new Uint8Array([0, 0])))
  const doc = new Y.Doc()
  const server = new Y.Doc()
  const undo = new Y.UndoManager(doc, { captureTimeout: 0 })
  doc.on('update', (update: Uint8Array) => {
    const accepted = validateUpdate(index, readUpdate(update), (id) => id === doc.clientID)
    if (accepted) Y.applyUpdate(server, accepted)
  })
  for (let i = 0; i < 150; i++) {
    const chance = random.below(10)
    if (chance === 0) undo.undo()
    else if (chance === 1) undo.redo()
    else editAtRandom(doc, random)
  }
  expect(server.store.pendingStructs).toBeNull()
  expect(visibleState(server)).toBe(visibleState(doc))
  // an index of the stored state knows every position as well
  const again = indexDocument('case_study', parseUpdate(Y.encodeStateAsUpdate(server)))
  doc.getText('summary').insert(0, 'x')
  const last = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server))
  expect(() => validateUpdate(again, readUpdate(last), () => true)).not.toThrow()
})
