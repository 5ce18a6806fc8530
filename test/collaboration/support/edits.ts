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
  (doc, random) => cut(doc.getText('solution'), random),
  changeBlock,
]

function type(text: Y.Text, random: Random): void {
  text.insert(random.below(text.length + 1), random.pick(words))
}

function cut(text: Y.Text, random: Random): void {
  if (text.length === 0) return
  const at = random.below(text.length)
  text.delete(at, Math.min(1 + random.below(4), text.length - at))
}

function addParagraph(doc: Y.Doc, random: Random): void {
  const text = doc.getText('solution')
  const at = random.below(text.length + 1)
  text.insertEmbed(at, new Y.Map(random.pick([[], [['type', 'h2']], [['list', 'ul']]])))
  text.insert(at + 1, random.pick(words))
}

function editParagraph(doc: Y.Doc, random: Random): void {
  const text = doc.getText('solution')
  const chance = random.below(4)
  if (chance === 0) cut(text, random)
  else if (chance === 1 && text.length > 1) text.format(0, 1, { bold: true })
  else type(text, random)
}

function changeBlock(doc: Y.Doc, random: Random): void {
  const text = doc.getText('solution')
  const boundaries = (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => insert)
    .filter((insert) => insert instanceof Y.Map)
  if (boundaries.length === 0) text.setAttribute('quote', 1 + random.below(3))
  else random.pick(boundaries).set('list', random.pick(['ul', 'ol']))
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
    Object.entries(doc.getText('solution').getAttributes()).sort(),
    (doc.getText('solution').toDelta() as { insert: unknown }[]).map((part) =>
      part.insert instanceof Y.Map ? Object.entries(part.insert.toJSON()).sort() : part,
    ),
  ])
}
