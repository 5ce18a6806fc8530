/** A draft by Anna in which Mallory may write, too. */
import * as Y from 'yjs'
import { rowPath, rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import { cellRoot, columnKey, headerRowKey, rowKey, tableRoot } from '#app/domain/text/flat/table.ts'
import { parseUpdate } from '#app/yjs/parsed-update.ts'
import type { DocumentIndex } from '#server/collaboration/validation/document-index.ts'
import { indexDocument } from '#server/collaboration/validation/integrate.ts'
import { readUpdate, validateUpdate } from '#server/collaboration/validation/update-validation.ts'

export const anna = 42
export const mallory = 666

/** Anna has written a summary of ten letters, chosen a lifecycle and added a heading. */
export function annasDraft(): { doc: Y.Doc; index: DocumentIndex } {
  const doc = new Y.Doc()
  doc.clientID = anna
  doc.getText('summary').insert(0, 'vattenmäta')
  doc.getMap(valuesRoot).set('lifecycle', 'pilot')
  solution(doc).insert(0, 'Så gjorde vi')
  solution(doc).setAttribute('type', 'h2')
  return { doc, index: indexDocument('case_study', parseUpdate(Y.encodeStateAsUpdate(doc))) }
}

/** The rich text of the draft. */
export const solution = (doc: Y.Doc) => doc.getText('solution')

/** Adds a block behind all others. */
export function addBlock(text: Y.Text, words: string, facts: Readonly<Record<string, unknown>> = {}): void {
  text.insertEmbed(text.length, new Y.Map(Object.entries(facts)))
  text.insert(text.length, words, {})
}

/** The update that Mallory's editor sends for this change of Anna's draft. */
export function byMallory(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(annasDraft().doc))
  doc.clientID = mallory
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc, before)
}

export function validateFrom(
  client: number,
  update: Uint8Array,
  index = annasDraft().index,
): Uint8Array | null {
  return validateUpdate(index, readUpdate(update), (id) => id === client)
}

/** A table of one cell. */
export function addTable(doc: Y.Doc, table = 'tabell-00000001'): void {
  addBlock(solution(doc), '', { type: 'table', table })
  const map = doc.getMap(tableRoot('solution', table))
  map.set(rowKey('rad-00000001'), 'a0')
  map.set(columnKey('kolumn-00000001'), 'a0')
  map.set(headerRowKey, true)
  doc.getText(cellRoot('solution', table, 'rad-00000001', 'kolumn-00000001')).insert(0, 'År')
}

export function row(doc: Y.Doc, id: string, orderKey = 'a0'): void {
  doc.getMap(rowsRoot('conclusions')).set(id, orderKey)
  doc.getText(rowPath('conclusions', id, 'text')).insert(0, 'Börja tidigt')
}
