/** Random edits of a draft. */
import * as Y from 'yjs'
import { choicePath, rowPath, rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import type { Random } from './random.ts'

const words = ['vatten', 'mätare ', 'å', '👍', 'bredband, ', 'ö\n', 'x']
const row = 'rad-00000001'

/** Makes one random edit of a case study. */
export function editAtRandom(doc: Y.Doc, random: Random): void {
  doc.transact(() => random.pick(edits)(doc, random))
}

const edits: ((doc: Y.Doc, random: Random) => void)[] = [
  (doc, random) => type(doc.getText('summary'), random),
  (doc, random) => type(doc.getText('summary'), random),
  (doc, random) => cut(doc.getText('summary'), random),
  (doc, random) => type(doc.getText('title'), random),
  (doc) => {
    const rows = doc.getMap(rowsRoot('conclusions'))
    if (rows.has(row)) rows.delete(row)
    else rows.set(row, 'a0')
  },
  (doc, random) => type(doc.getText(rowPath('conclusions', row, 'text')), random),
  (doc, random) => doc.getMap(valuesRoot).set('lifecycle', random.pick(['pilot', 'in_operation'])),
  (doc, random) => doc.getMap(valuesRoot).set(choicePath('area', 'elderly_care'), random.below(2) === 0),
  addParagraph,
  editParagraph,
  editParagraph,
  (doc, random) => {
    const rich = doc.getXmlFragment('solution')
    if (rich.length > 0) rich.delete(random.below(rich.length), 1)
  },
]

function type(text: Y.Text | Y.XmlText, random: Random): void {
  text.insert(random.below(text.length + 1), random.pick(words))
}

function cut(text: Y.Text | Y.XmlText, random: Random): void {
  if (text.length === 0) return
  const at = random.below(text.length)
  text.delete(at, Math.min(1 + random.below(4), text.length - at))
}

function addParagraph(doc: Y.Doc, random: Random): void {
  const rich = doc.getXmlFragment('solution')
  const paragraph = new Y.XmlElement(random.pick(['paragraph', 'heading']))
  if (paragraph.nodeName === 'heading') paragraph.setAttribute('level', 2 as unknown as string)
  const text = new Y.XmlText()
  text.insert(0, random.pick(words))
  paragraph.insert(0, [text])
  rich.insert(random.below(rich.length + 1), [paragraph])
}

function editParagraph(doc: Y.Doc, random: Random): void {
  const paragraphs = doc.getXmlFragment('solution').toArray()
  if (paragraphs.length === 0) return
  const paragraph = random.pick(paragraphs)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) return
  const chance = random.below(4)
  if (chance === 0) cut(text, random)
  else if (chance === 1 && text.length > 1) text.format(0, 1, { bold: {} })
  else type(text, random)
}

/** Everything in the document that people can see, whatever its structs are. */
export function visibleState(doc: Y.Doc): string {
  const entries = (name: string) => Object.entries(doc.getMap(name).toJSON()).sort()
  return JSON.stringify([
    doc.getText('title').toString(),
    doc.getText('summary').toString(),
    doc.getText(rowPath('conclusions', row, 'text')).toString(),
    entries(valuesRoot),
    entries(rowsRoot('conclusions')),
    doc.getXmlFragment('solution').toString(),
  ])
}
