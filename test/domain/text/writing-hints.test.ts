import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRich } from '#app/domain/text/flat/read.ts'
import { writeRich } from '#app/domain/text/flat/write.ts'
import { mendText } from '#app/domain/text/mend-text.ts'
import type { RichNode } from '#app/domain/text/rich-text.ts'
import { type Mendable, writingHints } from '#app/domain/text/writing-hints.ts'

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
const mend = (doc: Y.Doc, kind: Mendable) => doc.transact(() => mendText(doc, path, { kind, language: 'sv' }))
const caption = paragraph(words('Antal mätare per år'))
const hints = (doc: Y.Doc) => writingHints(readRich(doc, path)).map(({ kind, words: text }) => [kind, text])

test('a heading that skips a level is found, and mended at a press', () => {
  const doc = draft(heading(3, 'Läget'), paragraph(words('Text.')), heading(2, 'Valet'), heading(4, 'Radion'))
  expect(hints(doc)).toEqual([
    ['skippedLevel', 'Läget'],
    ['skippedLevel', 'Radion'],
  ])
  mend(doc, 'skippedLevel')
  expect(hints(doc)).toEqual([])
  const levels = readRich(doc, path).content.map(({ attrs }) => attrs?.level)
  expect(levels).toEqual([2, undefined, 2, 3])
})

test('headings of one level stay on one level when they are mended', () => {
  const doc = draft(...[3, 3, 4, 3].map((level) => heading(level, 'Mätarna')), heading(2, 'Valet'))
  mend(doc, 'skippedLevel')
  expect(readRich(doc, path).content.map(({ attrs }) => attrs?.level)).toEqual([2, 2, 3, 2, 2])
})

test.each([[[2, 3, 4, 2, 3, 3, 4, 4, 2]], [[2]], [[]]])(
  'headings that skip nothing stay as they are: %j',
  (levels) => {
    const doc = draft(...levels.map((level) => heading(level, 'Mätarna')))
    expect(hints(doc)).toEqual([])
    mend(doc, 'skippedLevel')
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
    caption,
    table('tableCell', [
      ['År', 'Antal'],
      ['2025', '3'],
    ]),
  )
  expect(hints(plain)).toEqual([['noHeader', 'År Antal 2025 3']])
  mend(plain, 'noHeader')
  expect(hints(plain)).toEqual([])
  expect(
    hints(
      draft(
        caption,
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
        caption,
        table('tableHeader', [
          ['', '2025'],
          ['Antal', '3'],
        ]),
      ),
    ),
  ).toEqual([])
})

const meters = (type = 'tableHeader') =>
  table(type, [
    ['År', 'Antal'],
    ['2025', '3'],
  ])
const list = (...items: RichNode[][]): RichNode => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content })),
})
const long = 'Kommunen bytte mätare under flera år och lärde sig mycket av det. '.repeat(3)

test.each<[string, RichNode[], boolean]>([
  ['first in the text', [meters()], false],
  ['behind a heading', [heading(2, 'Mätare per år'), meters()], true],
  ['behind a short paragraph', [caption, meters()], true],
  ['behind an empty paragraph', [caption, paragraph(), meters()], false],
  ['behind a long paragraph', [paragraph(words(long)), meters()], false],
  [
    'behind one that says that it comes',
    [paragraph(words(`${long}Tabellen visar hur många.`)), meters()],
    true,
  ],
  ['behind one that ends with a colon', [paragraph(words(`${long}Så många blev det:`)), meters()], true],
  ['behind another table', [caption, meters(), meters()], false],
  ['behind a list', [list([caption]), meters()], false],
  ['in an item, behind its words', [list([caption, meters()])], true],
  ['at the beginning of an item', [list([caption], [meters()])], false],
])('a table %s', (_where, content, isNamed) => {
  const doc = draft(...content)
  expect(hints(doc).map(([kind]) => kind)).toEqual(isNamed ? [] : ['noCaption'])
  const before = readRich(doc, path)
  mend(doc, 'noCaption')
  expect(hints(doc)).toEqual([])
  if (isNamed) expect(readRich(doc, path)).toEqual(before)
})

test('a caption begins with the headers, in the language of the text, and nothing else changes', () => {
  const doc = draft(paragraph(words(long)), meters(), paragraph(words('Efteråt.')))
  const before = readRich(doc, path).content
  const added = doc.transact(() => mendText(doc, path, { kind: 'noCaption', language: 'en' }))
  const after = readRich(doc, path).content
  expect(after[1]).toEqual(paragraph(words('Table: År, Antal')))
  expect(after.toSpliced(1, 1)).toEqual(before)
  expect(doc.getText(path).toDelta()[2].insert).toBe('Table: År, Antal')
  expect(added).toEqual({ from: long.length + 1, to: long.length + 1 + 'Table: År, Antal'.length })

  const first = draft(meters('tableCell'), paragraph(words('Efteråt.')))
  mend(first, 'noCaption')
  expect(readRich(first, path).content.map((node) => node.type)).toEqual(['paragraph', 'table', 'paragraph'])
  expect(readRich(first, path).content[0]).toEqual(paragraph(words('Tabell')))
})

test('what stands around a table stands around its caption too, and is not begun twice', () => {
  const doc = draft(
    { type: 'callout', attrs: { tone: 'tip' }, content: [meters()] },
    list([caption], [meters(), paragraph(words('Mer.'))]),
  )
  mend(doc, 'noCaption')
  mend(doc, 'noCaption')
  const [callout, items] = readRich(doc, path).content
  expect(callout?.content?.map(({ type }) => type)).toEqual(['paragraph', 'table'])
  expect(items?.content?.map(({ content = [] }) => content.map(({ type }) => type))).toEqual([
    ['paragraph'],
    ['paragraph', 'table', 'paragraph'],
  ])
})
