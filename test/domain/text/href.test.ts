import { expect, test } from 'vitest'
import { hrefOf, normalisedHref } from '#app/domain/text/href.ts'

test.each([
  [' https://exempel.se/sida ', 'https://exempel.se/sida'],
  ['\u00a0https://exempel.se/sida\u200b', 'https://exempel.se/sida'],
  ['https://exempel.se/\nsida', 'https://exempel.se/sida'],
  ['ht\ttps://exempel.se/sida', 'https://exempel.se/sida'],
  ['https://exempel.se/fil namn.pdf', 'https://exempel.se/fil%20namn.pdf'],
  ['https://exempel.se/a|b"c', 'https://exempel.se/a|b%22c'],
  ['https://exempel.se\\sida', 'https://exempel.se/sida'],
  ['https:exempel.se/sida', 'https://exempel.se/sida'],
  ['https://räksmörgås.se/å', 'https://räksmörgås.se/å'],
  ['mailto:a@exempel.se?subject=Hej hej', 'mailto:a@exempel.se?subject=Hej%20hej'],
  ['mailto:a@exempel.se', 'mailto:a@exempel.se'],
  ['tel:+46 8 123 45', 'tel:+46812345'],
  ['tel:+46 (0)8-123 45', 'tel:+46812345'],
  ['/fall/vattenmätare på Öland', '/fall/vattenmätare%20på%20Öland'],
  ['#resultat', '#resultat'],
])('%j is read as %s', (written, href) => {
  expect(normalisedHref(written)).toBe(href)
})

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'file:///C:/Users/anna/plan.docx',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  '/\n/evil.example',
  'http://',
  'https://[',
  '',
])('%j is followed by nobody', (written) => {
  expect(normalisedHref(written)).toBeNull()
})

test.each([
  ['räksmörgås.se', 'https://räksmörgås.se'],
  ['exempel.dk', 'https://exempel.dk'],
  ['exempel.se?x=1', 'https://exempel.se?x=1'],
  ['exempel.se:8080/a', 'https://exempel.se:8080/a'],
  ['www.digg.se/fil namn.pdf', 'https://www.digg.se/fil%20namn.pdf'],
  ['+46 8 123 45', 'tel:+46812345'],
  ['08-123 456 78', 'tel:0812345678'],
  ['digital@exempelby.se', 'mailto:digital@exempelby.se'],
  ['digital@exempelby.se?subject=Hej', 'mailto:digital@exempelby.se?subject=Hej'],
  ['https://exempel.se', 'https://exempel.se'],
  ['/fall/vattenmatare', '/fall/vattenmatare'],
])('%s means %s', (written, href) => {
  expect(hrefOf(written)).toBe(href)
})

test.each(['räksmörgås', '#resultat', 'javascript:alert(1)', '12345', 'se nedan', '2,5', '0', 'kl. 8'])(
  '%s is no address',
  (written) => {
    expect(hrefOf(written)).toBeNull()
  },
)
