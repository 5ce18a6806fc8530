/** Words are found as people mean them, and only the letters that differ are changed. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftTexts } from '#app/domain/cases/draft-texts.ts'
import { findIn, replacement } from '#app/domain/text/find.ts'
import { readRich } from '#app/domain/text/flat/read.ts'
import { lettersOf, replaceLetters } from '#app/domain/text/flat/replace-letters.ts'
import { writeRich } from '#app/domain/text/flat/write.ts'
import type { RichNode } from '#app/domain/text/rich-text.ts'

const plain = { matchCase: false, wholeWords: false }

test.each([
  ['Kommunen och kommunerna', 'kommun', plain, [0, 13]],
  ['Kommunen och kommunerna', 'kommun', { ...plain, matchCase: true }, [13]],
  ['öl i Öland, öl', 'öl', { ...plain, wholeWords: true }, [0, 12]],
  ['el el-nät nätel', 'el', { ...plain, wholeWords: true }, [0, 3]],
  ['aaaa', 'aa', plain, [0, 2]],
  ['1\u00a0250 kr', '1 250', plain, [0]],
  ['Vad kostar det? (mycket)', '? (', plain, [14]],
  ['A\u030ar', 'år', plain, [0]],
  ['ord', '', plain, []],
])('in "%s" "%s" is found with %j at %j', (text, words, how, places) => {
  expect(findIn(text, { words, ...how }).map(([from]) => from)).toEqual(places)
})

test.each([
  ['kommunen', 'kommunerna', 7, 8, 'rna'],
  ['kommun', 'kommun', 6, 6, ''],
  ['region', 'kommun', 0, 5, 'kommu'],
  ['😀', '😁', 0, 2, '😁'],
  ['vatten', '', 0, 6, ''],
])('of "%s" → "%s" only what differs is changed', (old, words, from, to, insert) => {
  expect(replacement(old, [0, old.length], words)).toEqual({ from, to, insert })
})

/** Two people with one text. */
function two(...runs: { insert: string; attributes?: Record<string, unknown> }[]) {
  const [hers, mine] = [new Y.Doc(), new Y.Doc()]
  hers.getText('summary').applyDelta(runs)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(hers))
  const meet = () => {
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(hers))
    Y.applyUpdate(hers, Y.encodeStateAsUpdate(mine))
  }
  return { hers, mine, meet }
}

function replaceIn(doc: Y.Doc, words: string, by: string): void {
  const text = doc.getText('summary')
  const letters = lettersOf(text)
  doc.transact(() => {
    replaceLetters(
      text,
      findIn(letters, { words, ...plain }).map((found) => replacement(letters, found, by)),
    )
  })
}

test('the new letters have the formats of the old ones, at the edge of formats too', () => {
  const { mine } = two(
    { insert: 'En ' },
    { insert: 'region', attributes: { bold: true } },
    { insert: ' i ' },
    { insert: 'reg', attributes: { italic: true } },
    { insert: 'ion' },
  )
  replaceIn(mine, 'region', 'kommun')
  expect(mine.getText('summary').toDelta()).toEqual([
    { insert: 'En ' },
    { insert: 'kommun', attributes: { bold: true } },
    { insert: ' i ' },
    { insert: 'kommu', attributes: { italic: true } },
    { insert: 'n' },
  ])
})

test('what a colleague types in front, inside and behind while Anna replaces stays, letter by letter', () => {
  for (const at of [0, 1, 3, 7, 8]) {
    const { hers, mine, meet } = two({ insert: 'kommunen växer' })
    hers.getText('summary').insert(at, 'XYZ')
    replaceIn(mine, 'kommunen', 'regionerna')
    meet()
    expect(hers.getText('summary').toString()).toBe(mine.getText('summary').toString())
    const text = mine.getText('summary').toString()
    expect(text).toContain('XYZ')
    expect(text.replace('XYZ', '')).toBe('regionerna växer')
  }
})

test('the texts of a draft come in reading order: the cells of a table where it stands, rows in theirs', () => {
  const doc = new Y.Doc()
  const words = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const cell = (text: string): RichNode => ({ type: 'tableCell', content: [words(text)] })
  const table: RichNode = {
    type: 'table',
    content: [{ type: 'tableRow', content: [cell('ord tre'), cell('ord fyra')] }],
  }
  let id = 0
  writeRich(
    doc,
    'solution',
    { type: 'doc', content: [words('ord två'), table, words('ord fem')] },
    () => `id-of-row-${String(++id).padStart(4, '0')}`,
  )
  doc.getText('title').insert(0, 'ord ett')
  doc.getMap('rows:lessons').set('lesson-00001', 'a')
  const leaf = draftTexts(doc, 'case_study')
  const seen = leaf.map(({ text, from, to }) =>
    lettersOf(text).slice(from, to).replaceAll('\ufffc', '').trim(),
  )
  expect(seen.filter((one) => one.startsWith('ord'))).toEqual([
    'ord ett',
    'ord två',
    'ord tre',
    'ord fyra',
    'ord fem',
  ])
  expect(readRich(doc, 'solution').content).toHaveLength(3)
  // what does not apply is not gone through
  doc.getText('decision_text').insert(0, 'ord')
  expect(draftTexts(doc, 'case_study').map(({ path }) => path)).not.toContain('decision_text')
})
