import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { choicePath, rowPath, rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import { readContent } from '#app/domain/cases/read-content.ts'
import { restore } from '#app/domain/cases/restoration/restore.ts'
import { cellRoot, columnKey, rowKey, tableRoot } from '#app/domain/text/flat/table.ts'
import { plainText, type RichText } from '#app/domain/text/rich-text.ts'

const copy = (doc: Y.Doc) => {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  return other
}
const content = (doc: Y.Doc) => readContent(doc, 'case_study')
const context = (doc: Y.Doc) => doc.getText('context')
const paragraphs = (doc: Y.Doc, ...texts: string[]) => {
  for (const words of texts) {
    if (context(doc).length > 0) context(doc).insertEmbed(context(doc).length, new Y.Map())
    context(doc).insert(context(doc).length, words, {})
  }
}
/** Each block's words. */
const blocks = (doc: Y.Doc) =>
  ((content(doc).context as RichText | undefined)?.content ?? []).map((block) => plainText(block))
const behind = (doc: Y.Doc, words: string) => {
  let at = 0
  for (const { insert } of context(doc).toDelta() as { insert: unknown }[]) {
    const found = typeof insert === 'string' ? insert.indexOf(words) : -1
    if (found >= 0) return at + found + words.length
    at += typeof insert === 'string' ? insert.length : 1
  }
  throw new Error(`no ${words} there`)
}

describe('restoring', () => {
  test('brings back words, values, ticks and rows', () => {
    const doc = new Y.Doc()
    doc.getText('title').insert(0, 'Fiber till alla')
    doc.getMap(valuesRoot).set('theme', 'broadband')
    doc.getMap(valuesRoot).set(choicePath('area', 'broadband'), true)
    doc.getMap(rowsRoot('goals')).set('row-000001', 'a')
    doc.getText(rowPath('goals', 'row-000001', 'goal_text')).insert(0, 'Kortare väntan')
    const past = copy(doc)
    const then = content(past)

    doc.getText('title').insert(5, ' (eller nästan)')
    doc.getMap(valuesRoot).set('theme', 'digitalisation')
    doc.getMap(valuesRoot).delete(choicePath('area', 'broadband'))
    doc.getMap(valuesRoot).set(choicePath('area', 'elderly_care'), true)
    doc.getMap(rowsRoot('goals')).delete('row-000001')
    doc.getMap(rowsRoot('goals')).set('row-000002', 'b')
    doc.getText(rowPath('goals', 'row-000002', 'goal_text')).insert(0, 'Annat')
    expect(content(doc)).not.toEqual(then)

    restore(doc, past, 'case_study')
    expect(content(doc)).toEqual(then)
  })

  test('brings back what was bold, and only that', () => {
    const doc = new Y.Doc()
    paragraphs(doc, 'Det viktigaste är att komma igång')
    context(doc).format(4, 10, { bold: true })
    const past = copy(doc)
    context(doc).format(0, 33, { bold: null, italic: true })
    context(doc).insert(0, 'Nej: ')
    restore(doc, past, 'case_study')
    expect(context(doc).toDelta()).toEqual(context(past).toDelta())
  })

  test('of what it already says changes nothing at all', () => {
    const doc = new Y.Doc()
    paragraphs(doc, 'ett', 'två')
    doc.getText('summary').insert(0, 'Samma')
    const before = Y.encodeStateVector(doc)
    restore(doc, copy(doc), 'case_study')
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  test('keeps what a colleague types at the same moment in text that stays', () => {
    const doc = new Y.Doc()
    paragraphs(doc, 'Vi började smått', 'Sedan växte det')
    doc.getText('summary').insert(0, 'En kort text')
    const past = copy(doc)
    context(doc).insert(16, ' och utan plan')
    paragraphs(doc, 'Ett stycke som ska bort')
    const bo = copy(doc)
    context(bo).insert(0, 'År 2024: ')
    context(bo).insert(behind(bo, 'Sedan växte det'), ' av sig självt')
    bo.getText('summary').insert(0, 'Nu: ')

    restore(doc, past, 'case_study')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(bo))
    Y.applyUpdate(bo, Y.encodeStateAsUpdate(doc))
    expect(content(bo)).toEqual(content(doc))
    expect(blocks(doc)).toEqual(['År 2024: Vi började smått', 'Sedan växte det av sig självt'])
    expect(doc.getText('summary').toString()).toBe('Nu: En kort text')
  })

  test.each([
    ['a character that no text may hold', (text: Y.Text) => text.insert(2, '\u0000')],
    ['what only an older editor wrote', (text: Y.Text) => text.insertEmbed(2, new Y.XmlElement('table'))],
  ])('takes %s for no boundary', (_what, change) => {
    const doc = new Y.Doc()
    paragraphs(doc, 'ett', 'två', 'tre')
    context(doc).insertEmbed(4, new Y.Map([['type', 'h2']]))
    change(context(doc))
    const past = copy(doc)
    context(doc).delete(0, context(doc).length)
    paragraphs(doc, 'annat')
    restore(doc, past, 'case_study')
    const shapes = (of: Y.Doc) =>
      (content(of).context as RichText).content.map((block) => [block.type, plainText(block)])
    expect(shapes(doc)).toEqual(shapes(past))
    expect(shapes(past)).toEqual([
      ['paragraph', 'ett'],
      ['paragraph', ''],
      ['heading', 'två'],
      ['paragraph', 'tre'],
    ])
  })

  test('rewrites no history: what was written in between can be restored again', () => {
    const doc = new Y.Doc()
    paragraphs(doc, 'ett')
    const first = copy(doc)
    paragraphs(doc, 'två', 'tre')
    const second = copy(doc)
    restore(doc, first, 'case_study')
    restore(doc, second, 'case_study')
    expect(content(doc)).toEqual(content(second))
  })

  test('leads from any draft to any earlier one', () => {
    fc.assert(
      fc.property(script, script, (early, late) => {
        const doc = new Y.Doc()
        for (const edit of early) edit(doc)
        const past = copy(doc)
        for (const edit of late) edit(doc)
        restore(doc, past, 'case_study')
        expect(content(doc)).toEqual(content(past))
      }),
    )
  })
})

type Edit = (doc: Y.Doc) => void
const place = fc.nat({ max: 1000 })
const words = fc.string({ unit: 'grapheme', maxLength: 30 })
const rowIds = fc.constantFrom('row-000001', 'row-000002', 'row-000003')
const marks = fc.constantFrom(
  { bold: true },
  { italic: true },
  { bold: null },
  { link: { href: 'https://a.example/' } },
)

const writeText = fc
  .record({ path: fc.constantFrom('title', 'summary', 'goals/row-000001/goal_text'), at: place, words })
  .map<Edit>(({ path, at, words: insert }) => (doc) => {
    const text = doc.getText(path)
    text.insert(at % (text.length + 1), insert)
  })
const cutText = fc.record({ at: place, length: place }).map<Edit>(({ at, length }) => (doc) => {
  const text = doc.getText('summary')
  if (text.length > 0) text.delete(at % text.length, Math.min(length, text.length - (at % text.length)))
})
const toggleRow = rowIds.map<Edit>((id) => (doc) => {
  const rows = doc.getMap(rowsRoot('goals'))
  if (rows.has(id)) rows.delete(id)
  else rows.set(id, String(rows.size))
})
const setValue = fc
  .constantFrom('digitalisation', 'broadband', 'both')
  .map<Edit>((theme) => (doc) => doc.getMap(valuesRoot).set('theme', theme))
const tableOf = (doc: Y.Doc) => doc.getMap(tableRoot('context', 'tabell-00000001'))
const addBlock = fc
  .record({
    facts: fc.constantFrom({}, { type: 'h2' }, { quote: 1 }, { list: 'ul' }, { list: 'ol', indent: 1 }),
    at: place,
    words,
  })
  .map<Edit>(({ facts, at, words: text }) => (doc) => {
    const start = at % (context(doc).length + 1)
    context(doc).insertEmbed(start, new Y.Map<unknown>(Object.entries(facts)))
    context(doc).insert(start + 1, text)
  })
const cutBlock = fc
  .record({ at: place, length: fc.nat({ max: 20 }) })
  .map<Edit>(({ at, length }) => (doc) => {
    const text = context(doc)
    if (text.length > 0) text.delete(at % text.length, Math.min(length, text.length - (at % text.length)))
  })
const setFact = fc.constantFrom(null, 'h2', 'h3').map<Edit>((type) => (doc) => {
  if (type === null) context(doc).removeAttribute('type')
  else context(doc).setAttribute('type', type)
})
const mark = fc.record({ from: place, marks }).map<Edit>(({ from, marks: change }) => (doc) => {
  const text = context(doc)
  if (text.length > 0) text.format(from % text.length, text.length - (from % text.length), change)
})
const addTable = fc.constant<Edit>((doc) => {
  context(doc).insertEmbed(
    0,
    new Y.Map([
      ['type', 'table'],
      ['table', 'tabell-00000001'],
    ]),
  )
  tableOf(doc).set(columnKey('kolumn-00000001'), 'a0')
})
const editTable = fc
  .record({ row: rowIds, isThere: fc.boolean(), words })
  .map<Edit>(({ row, isThere, words: text }) => (doc) => {
    if (isThere) tableOf(doc).set(rowKey(row), row)
    else tableOf(doc).delete(rowKey(row))
    doc.getText(cellRoot('context', 'tabell-00000001', row, 'kolumn-00000001')).insert(0, text)
  })
const script = fc.array(
  fc.oneof(
    writeText,
    cutText,
    toggleRow,
    setValue,
    addBlock,
    addBlock,
    cutBlock,
    setFact,
    mark,
    addTable,
    editTable,
  ),
  { maxLength: 25 },
)
