import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRich } from '#app/domain/text/flat/read.ts'
import { writeRich } from '#app/domain/text/flat/write.ts'
import type { RichNode } from '#app/domain/text/rich-text.ts'
import { mendText, writingHints } from '#app/domain/text/writing-hints.ts'

const path = 'solution'
const words = (text: string, href?: string): RichNode =>
  href ? { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] } : { type: 'text', text }
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content })
const heading = (level: number, text: string): RichNode => ({
  type: 'heading',
  attrs: { level },
  content: [words(text)],
})
const table = (type: string, rows: string[][]): RichNode => ({
  type: 'table',
  content: rows.map((row, r) => ({
    type: 'tableRow',
    content: row.map((text) => ({
      type: r === 0 ? type : 'tableCell',
      content: [text ? paragraph(words(text)) : paragraph()],
    })),
  })),
})

/** As it lies in a draft. */
function draft(...content: RichNode[]): Y.Doc {
  const doc = new Y.Doc()
  let id = 0
  writeRich(doc, path, { type: 'doc', content }, () => `id-of-row-${String(++id).padStart(4, '0')}`)
  return doc
}
const hints = (doc: Y.Doc) => writingHints(readRich(doc, path)).map(({ kind, words: text }) => [kind, text])

test('a heading that skips a level is found, and mended at a press', () => {
  const doc = draft(heading(3, 'Läget'), paragraph(words('Text.')), heading(2, 'Valet'), heading(4, 'Radion'))
  expect(hints(doc)).toEqual([
    ['skippedLevel', 'Läget'],
    ['skippedLevel', 'Radion'],
  ])
  doc.transact(() => mendText(doc, path, 'skippedLevel'))
  expect(hints(doc)).toEqual([])
  const levels = readRich(doc, path).content.map(({ attrs }) => attrs?.level)
  expect(levels).toEqual([2, undefined, 2, 3])
})

test('headings of one level stay on one level when they are mended', () => {
  const doc = draft(...[3, 3, 4, 3].map((level) => heading(level, 'Mätarna')), heading(2, 'Valet'))
  doc.transact(() => mendText(doc, path, 'skippedLevel'))
  expect(readRich(doc, path).content.map(({ attrs }) => attrs?.level)).toEqual([2, 2, 3, 2, 2])
})

test.each([[[2, 3, 4, 2, 3, 3, 4, 4, 2]], [[2]], [[]]])(
  'headings that skip nothing stay as they are: %j',
  (levels) => {
    const doc = draft(...levels.map((level) => heading(level, 'Mätarna')))
    expect(hints(doc)).toEqual([])
    doc.transact(() => mendText(doc, path, 'skippedLevel'))
    expect(readRich(doc, path).content.flatMap(({ attrs }) => attrs?.level ?? [])).toEqual(levels)
  },
)

test.each([
  ['Klicka här', true],
  ['klicka här.', true],
  ['Läs mer …', true],
  ['här', true],
  ['Read more', true],
  ['Läs mer om vattenmätarna', false],
  ['Rapporten från 2025', false],
])('a link that is called "%s" says too little: %s', (text, isVague) => {
  const doc = draft(paragraph(words('Se '), words(text, 'https://exempelby.example/'), words('.')))
  expect(hints(doc)).toEqual(isVague ? [['vagueLink', text]] : [])
})

test('a link of several runs is one link', () => {
  const href = 'https://exempelby.example/'
  const bold: RichNode = {
    ...words('Läs mer', href),
    marks: [{ type: 'bold' }, { type: 'link', attrs: { href } }],
  }
  expect(hints(draft(paragraph(bold, words(' om mätarna', href))))).toEqual([])
})

test('a table that somebody has only just begun is left alone', () => {
  expect(
    hints(
      draft(
        table('tableCell', [
          ['', ''],
          ['', ''],
        ]),
      ),
    ),
  ).toEqual([])
  expect(
    hints(
      draft(
        table('tableHeader', [
          ['', ''],
          ['', ''],
        ]),
      ),
    ),
  ).toEqual([])
})

test('a table without headers gets a header row; headers without words are left to the writer', () => {
  const plain = draft(
    table('tableCell', [
      ['År', 'Antal'],
      ['2025', '3'],
    ]),
  )
  expect(hints(plain)).toEqual([['noHeader', 'År Antal 2025 3']])
  plain.transact(() => mendText(plain, path, 'noHeader'))
  expect(hints(plain)).toEqual([])
  expect(
    hints(
      draft(
        table('tableHeader', [
          ['År', ''],
          ['2025', '3'],
        ]),
      ),
    ),
  ).toEqual([['emptyHeader', 'År 2025 3']])
  // the corner needs no words
  expect(
    hints(
      draft(
        table('tableHeader', [
          ['', '2025'],
          ['Antal', '3'],
        ]),
      ),
    ),
  ).toEqual([])
})
