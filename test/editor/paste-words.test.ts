import { expect, test } from 'vitest'
import { type FieldShape, pastedWords } from '#app/editor/text/paste-words.ts'

const cases: readonly (readonly [FieldShape, string, string])[] = [
  ['line', 'Digitala\r\nvattenmätare\r\n', 'Digitala vattenmätare'],
  ['line', 'Rubrik\u2028under\u00adrubrik', 'Rubrik underrubrik'],
  ['line', ' mitt i ', ' mitt i '],
  ['line', 'a\tb', 'a b'],
  ['lines', 'ett\r\n\r\ntvå\u200b', 'ett\n\ntvå'],
  ['words', 'fiber\nmaster\n\nkanalisation\n', 'fiber, master, kanalisation'],
  ['address', ' https://exempel.se/a\r\n', 'https://exempel.se/a'],
  ['number', '12,5 kr\r\n', '12,5 kr'],
  ['number', '1\u00a0234', '1\u00a0234'],
  ['number', '100\t200\r\n', '100; 200'],
]

test.each(cases)('into %s: %j becomes %j', (shape, text, words) => {
  expect(pastedWords(text, shape)).toBe(words)
})
