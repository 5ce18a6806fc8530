import { expect, test } from 'vitest'
import { writtenText } from '#app/domain/text/rich-text.ts'

const text = (words: string, ...marks: string[]) =>
  writtenText({ type: 'text', text: words, marks: marks.map((type) => ({ type })) })

test.each([
  ['6', 'superscript', '⁶'],
  ['−3', 'superscript', '⁻³'],
  ['2', 'subscript', '₂'],
  ['(aq)', 'subscript', '_((aq))'],
  ['n+1', 'superscript', '^(n+1)'],
  [' ', 'superscript', ' '],
  ['6', 'bold', '6'],
])('%s as %s is written %s where there is no formatting', (words, mark, written) => {
  expect(text(words, mark)).toBe(written)
})
