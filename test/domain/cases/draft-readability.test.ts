/** How hard a whole draft is to read: every text that readers meet in sentences counts, however short. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Content } from '#app/domain/cases/content.ts'
import { draftReadability } from '#app/domain/cases/draft-readability.ts'
import { writeContent } from '#app/domain/cases/write-content.ts'

function read(content: Content) {
  const doc = new Y.Doc()
  writeContent(doc, 'case_study', content)
  return draftReadability(doc, 'case_study')
}

/** Seven words of which "kommunen" and "mätarna" are long. */
const sentence = 'Vi i kommunen satte upp mätarna här.'

test('texts that are too short for a LIX of their own have one together: 42 words in 6 sentences are 36', () => {
  const { lix, words, texts } = read({
    summary: `${sentence} ${sentence}`,
    conclusions: [
      { id: 'conclusion-1', text: sentence },
      { id: 'conclusion-2', text: sentence },
    ],
    next_step: `${sentence} ${sentence}`,
  })
  expect({ lix, words }).toEqual({ lix: 36, words: 42 })
  expect(texts.map(({ path, how }) => [path, how.lix])).toEqual([
    ['summary', null],
    ['conclusions/conclusion-1/text', null],
    ['conclusions/conclusion-2/text', null],
    ['next_step', null],
  ])
})

test('titles and names are read for long words, and are no sentences to measure others by', () => {
  const summary = `${sentence} `.repeat(6).trim()
  const { lix, texts } = read({ title: 'Verksamhetsutveckling', summary })
  expect(lix).toBe(36)
  expect(texts.map(({ path, how }) => [path, how.longWords.length])).toEqual([
    ['title', 1],
    ['summary', 0],
  ])
})

test('a long sentence in a takeaway is found; addresses and names from a list are not read', () => {
  const { texts } = read({
    conclusions: [{ id: 'conclusion-1', text: `Vi ${'satte upp mätare '.repeat(9)}i staden.` }],
    partners: [{ id: 'partner-001', organisation: 'Kommunalförbundsledningskansliet', part: 'radionät' }],
    contact_email: 'digitaliseringsavdelningen@exempelby.example',
  })
  expect(texts.map(({ path, how }) => [path, how.longSentences.map(({ words }) => words)])).toEqual([
    ['conclusions/conclusion-1/text', [30]],
    ['partners/partner-001/part', []],
  ])
})
