import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { choicePath, rowPath, rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import { readContent } from '#app/domain/cases/read-content.ts'
import { restore } from '#app/domain/cases/restoration/restore.ts'

const copy = (doc: Y.Doc) => {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  return other
}
const content = (doc: Y.Doc) => readContent(doc, 'case_study')
const paragraphs = (doc: Y.Doc, ...texts: string[]) => {
  const blocks = texts.map((words) => {
    const block = new Y.XmlElement('paragraph')
    block.insert(0, [new Y.XmlText(words)])
    return block
  })
  const fragment = doc.getXmlFragment('context')
  fragment.insert(fragment.length, blocks)
}
const textIn = (doc: Y.Doc, place: number): Y.XmlText => {
  const block = doc.getXmlFragment('context').get(place)
  const text = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('no text there')
  return text
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
    textIn(doc, 0).format(4, 10, { bold: {} })
    const past = copy(doc)
    textIn(doc, 0).format(0, 33, { bold: null, italic: {} })
    textIn(doc, 0).insert(0, 'Nej: ')
    restore(doc, past, 'case_study')
    expect(textIn(doc, 0).toDelta()).toEqual(textIn(past, 0).toDelta())
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
    textIn(doc, 0).insert(16, ' och utan plan')
    paragraphs(doc, 'Ett stycke som ska bort')
    const bo = copy(doc)
    textIn(bo, 0).insert(0, 'År 2024: ')
    textIn(bo, 1).insert(15, ' av sig självt')
    bo.getText('summary').insert(0, 'Nu: ')

    restore(doc, past, 'case_study')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(bo))
    Y.applyUpdate(bo, Y.encodeStateAsUpdate(doc))
    expect(content(bo)).toEqual(content(doc))
    expect(textIn(doc, 0).toString()).toBe('År 2024: Vi började smått')
    expect(textIn(doc, 1).toString()).toBe('Sedan växte det av sig självt')
    expect(doc.getText('summary').toString()).toBe('Nu: En kort text')
    expect(doc.getXmlFragment('context').length).toBe(2)
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
  { bold: {} },
  { italic: {} },
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
const addBlock = fc
  .record({ name: fc.constantFrom('paragraph', 'heading', 'blockquote'), at: place, words })
  .map<Edit>(({ name, at, words: text }) => (doc) => {
    const fragment = doc.getXmlFragment('context')
    const block = new Y.XmlElement(name)
    const inner = name === 'blockquote' ? new Y.XmlElement('paragraph') : block
    if (inner !== block) block.insert(0, [inner])
    inner.insert(0, [new Y.XmlText(text)])
    fragment.insert(at % (fragment.length + 1), [block])
    if (name === 'heading') block.setAttribute('level', 2 as unknown as string)
  })
const cutBlock = place.map<Edit>((at) => (doc) => {
  const fragment = doc.getXmlFragment('context')
  if (fragment.length > 0) fragment.delete(at % fragment.length, 1)
})
const mark = fc
  .record({ at: place, from: place, marks })
  .map<Edit>(({ at, from, marks: change }) => (doc) => {
    const fragment = doc.getXmlFragment('context')
    const block = fragment.length > 0 ? fragment.get(at % fragment.length) : null
    const text = block instanceof Y.XmlElement ? block.get(0) : null
    if (text instanceof Y.XmlText && text.length > 0)
      text.format(from % text.length, text.length - (from % text.length), change)
  })
const script = fc.array(
  fc.oneof(writeText, cutText, toggleRow, setValue, addBlock, addBlock, cutBlock, mark),
  { maxLength: 25 },
)
