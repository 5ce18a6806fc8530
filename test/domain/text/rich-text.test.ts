import { expect, test } from 'vitest'
import { isSafeHref, plainText, type RichNode } from '#app/domain/text/rich-text.ts'

test.each([
  ['https://example.org/rapport', true],
  ['http://example.org', true],
  ['mailto:digital@exempelby.example', true],
  ['tel:+4680000000', true],
  ['/fall/vattenmatare', true],
  ['#resultat', true],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  ['java\tscript:alert(1)', false],
  ['data:text/html,x', false],
  ['vbscript:x', false],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['https:evil.example', false],
  ['', false],
  [`https://example.org/${'a'.repeat(2000)}`, false],
])('the link %s is safe: %s', (href, safe) => {
  expect(isSafeHref(href)).toBe(safe)
})

test('plain text keeps blocks apart and cells in their row', () => {
  const cell = (text: string) => ({
    type: 'tableCell',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  const text = plainText({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Läget' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Vi ' },
          { type: 'text', text: 'började', marks: [{ type: 'bold' }] },
        ],
      },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('År'), cell('Antal')] }] },
    ],
  })
  expect(text).toBe('Läget\nVi började\nÅr\tAntal')
})

test('the words of a nesting that has no end are those that a person could have written', () => {
  let inner: RichNode = { type: 'paragraph', content: [{ type: 'text', text: 'innerst' }] }
  for (let depth = 0; depth < 100_000; depth++) inner = { type: 'blockquote', content: [inner] }
  expect(
    plainText({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'först' }] }, inner],
    }),
  ).toBe('först')
})
