/** A draft by Anna in which Mallory may write, too. */
import * as Y from 'yjs'
import { rowPath, rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
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
  doc.getXmlFragment('solution').insert(0, [element('heading', 'Så gjorde vi')])
  return { doc, index: indexDocument('case_study', parseUpdate(Y.encodeStateAsUpdate(doc))) }
}

export function element(name: string, words = ''): Y.XmlElement {
  const made = new Y.XmlElement(name)
  const text = new Y.XmlText()
  text.insert(0, words)
  made.insert(0, [text])
  return made
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

export function firstElement(doc: Y.Doc): Y.XmlElement {
  return doc.getXmlFragment('solution').get(0) as Y.XmlElement
}

export function firstText(doc: Y.Doc): Y.XmlText {
  return firstElement(doc).get(0) as Y.XmlText
}

export function heading(level: number): Y.XmlElement {
  const made = element('heading', 'Rubrik')
  made.setAttribute('level', level as unknown as string)
  return made
}

export function list(): Y.XmlElement {
  const made = new Y.XmlElement('bulletList')
  const item = new Y.XmlElement('listItem')
  item.insert(0, [element('paragraph', 'en sak')])
  made.insert(0, [item])
  return made
}

export function nested(depth: number): Y.XmlElement {
  const quote = new Y.XmlElement('blockquote')
  quote.insert(0, [depth > 1 ? nested(depth - 1) : element('paragraph', 'x')])
  return quote
}

export function row(doc: Y.Doc, id: string): void {
  doc.getMap(rowsRoot('conclusions')).set(id, 'a0')
  doc.getText(rowPath('conclusions', id, 'text')).insert(0, 'Börja tidigt')
}
