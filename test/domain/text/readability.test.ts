/** How hard a text is to read: worked examples, counted by hand. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { countWords, minutesToRead } from '#app/domain/text/count-words.ts'
import { passagesOf } from '#app/domain/text/flat/passages.ts'
import { writeRich } from '#app/domain/text/flat/write.ts'
import { lixLevel, lixOf, readability } from '#app/domain/text/readability.ts'

const read = (text: string) => readability([{ from: 0, text }])

test.each([
  // words, sentences, words of more than six letters: words / sentences + 100 · long / words
  [100, 10, 20, 30],
  [100, 5, 30, 50],
  [90, 6, 27, 45],
  [0, 0, 0, 0],
])('%d words in %d sentences with %d long words have a LIX of %d', (words, sentences, long, lix) => {
  expect(lixOf(words, sentences, long)).toBe(lix)
})

test.each([
  [24, 'veryEasy'],
  [30, 'easy'],
  [40, 'medium'],
  [50, 'hard'],
  [60, 'veryHard'],
  [75, 'veryHard'],
])('a LIX of %d is %s', (lix, level) => {
  expect(lixLevel(lix)).toBe(level)
})

test('a Swedish text: 42 words in 6 sentences, 12 of them long, are 7 + 29 = 36', () => {
  // per sentence: 7 words, of which "kommunen", "mätarna" have more than six letters
  const text = 'Vi i kommunen satte upp mätarna här. '.repeat(6)
  expect(read(text)).toMatchObject({ words: 42, sentences: 6, lix: 36 })
})

test('an English text: 40 words in 4 sentences, 8 of them long, are 10 + 20 = 30', () => {
  const text = 'The council put a new meter into every house quickly and. '.replace(' and', '').repeat(4)
  // ten words, "council" and "quickly" are long
  expect(read(text)).toMatchObject({ words: 40, sentences: 4, lix: 30 })
})

test('a text of few words has no value', () => {
  expect(read('Vi satte upp mätare.').lix).toBeNull()
})

test.each([
  ['Vi valde t.ex. Exempelby. Sedan kom bl.a. Norrvik.', 2],
  ['Mötet börjar kl. 9 den 1. maj.', 1],
  ['Vad kostar det? Mycket! ”Ja.” Så var det …', 4],
  ['Version 2.5 kom 3.14 dagar senare.', 1],
  ['Utan punkt', 1],
  ['', 0],
])('"%s" has %d sentences', (text, count) => {
  expect(read(text).sentences).toBe(count)
})

test.each([
  ['E-tjänst för 1,5 miljoner, t.ex. Exempelbys', 6],
  ['  ', 0],
  ['Anna’s — word', 2],
])('"%s" has %d words', (text, count) => {
  expect(countWords(text)).toBe(count)
})

test('a sentence that is too long and long words are found at their places', () => {
  const long = `Vi ${'satte upp mätare '.repeat(9)}i staden.`
  const text = `Kort. ${long} Verksamhetsutveckling och verksamhetsutveckling.`
  const { longSentences, longWords } = read(text)
  expect(longSentences.map(({ words, from, to }) => [words, text.slice(from, to)])).toEqual([[30, long]])
  expect(longWords.map(({ word, times, from }) => [word, times, from])).toEqual([
    ['Verksamhetsutveckling', 2, text.indexOf('Verk')],
  ])
})

test('headings and code are no sentences, and places are those of the shared text', () => {
  const doc = new Y.Doc()
  const text = (words: string) => [{ type: 'text', text: words }]
  writeRich(
    doc,
    'solution',
    {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: text('Rubrik') },
        { type: 'paragraph', content: text('Ett stycke.') },
        { type: 'codeBlock', content: text('let x') },
        { type: 'paragraph', content: text('Ett till.') },
      ],
    },
    () => 'id',
  )
  expect(passagesOf(doc.getText('solution')).map((one) => [one.from, one.text])).toEqual([
    [7, 'Ett stycke.'],
    [25, 'Ett till.'],
  ])
})

test.each([
  [0, 0],
  [99, 0],
  [100, 1],
  [1240, 6],
])('%d words take %d minutes', (words, minutes) => {
  expect(minutesToRead(words)).toBe(minutes)
})
