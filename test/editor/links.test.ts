// @vitest-environment jsdom
/** Addresses that are typed and pasted become links, and nothing else of what is typed changes. */
import { expect, test } from 'vitest'
import { readRich } from '#app/domain/text/flat/read.ts'
import { path, Writer } from '#test/support/co-writing/writer.ts'
import { pictureOf } from '#test/support/drafts/pasted-picture.ts'

const keys = ['Enter', 'Shift+Enter'] as const
const isKey = (part: string): part is (typeof keys)[number] => keys.some((key) => key === part)

function typed(...parts: string[]): string {
  const writer = new Writer('Anna', 1)
  for (const part of parts) {
    if (isKey(part)) writer.press('Enter', { shift: part !== 'Enter' })
    else writer.type(part)
  }
  return pictureOf(readRich(writer.doc, path).content)
}

test.each([
  [['se https://exempel.se', 'Enter', 'ny rad'], 'p se [https://exempel.se](https://exempel.se)\np ny rad'],
  [
    ['se https://exempel.se', 'Shift+Enter', 'ny rad'],
    'p se [https://exempel.se](https://exempel.se)↵ny rad',
  ],
  [['- www.exempel.se', 'Enter', 'punkt två'], 'ul0 [www.exempel.se](https://www.exempel.se)\nul0 punkt två'],
  [['se https://exempel.se nu'], 'p se [https://exempel.se](https://exempel.se) nu'],
  [['Läs https://exempel.se. Sedan'], 'p Läs [https://exempel.se](https://exempel.se). Sedan'],
  [
    ['Läs https://exempel.se/a?b=1, sedan'],
    'p Läs [https://exempel.se/a?b=1](https://exempel.se/a?b=1), sedan',
  ],
  [['(https://exempel.se/a) och'], 'p ([https://exempel.se/a](https://exempel.se/a)) och'],
  [['”https://exempel.se/a”. Och'], 'p ”[https://exempel.se/a](https://exempel.se/a)”. Och'],
  [['https://exempel.se/a_(b) är'], 'p [https://exempel.se/a_(b)](https://exempel.se/a_(b)) är'],
  [['(https://exempel.se/a_(b)) är'], 'p ([https://exempel.se/a_(b)](https://exempel.se/a_(b))) är'],
  [
    ['fråga anna@exempel.se', 'Enter', 'ny rad'],
    'p fråga [anna@exempel.se](mailto:anna@exempel.se)\np ny rad',
  ],
  [['fråga anna@exempel.se', 'Shift+Enter', 'nu'], 'p fråga [anna@exempel.se](mailto:anna@exempel.se)↵nu'],
  [
    ['(anna.b+x@kommun.exempel.se), sedan'],
    'p ([anna.b+x@kommun.exempel.se](mailto:anna.b+x@kommun.exempel.se)), sedan',
  ],
  [['Bo <bo@exempel.se>; Eva'], 'p Bo <[bo@exempel.se](mailto:bo@exempel.se)>; Eva'],
  [['till mailto:bo@exempel.se. Sedan'], 'p till [mailto:bo@exempel.se](mailto:bo@exempel.se). Sedan'],
  [['åsa@räksmörgås.se svarar'], 'p [åsa@räksmörgås.se](mailto:åsa@räksmörgås.se) svarar'],
  [['@anna och anna@lokal och 2@3.4 är ord'], 'p @anna och anna@lokal och 2@3.4 är ord'],
  [['https:// och www. är ingen'], 'p https:// och www. är ingen'],
  [['exempel.se är ord'], 'p exempel.se är ord'],
  [['se [vår sida](exempel.se/a) nu'], 'p se [vår sida](https://exempel.se/a) nu'],
  [['en [hake](inte länk) kvar'], 'p en [hake](inte länk) kvar'],
  [['bild ![x](https://exempel.se/a)'], 'p bild ![x](https://exempel.se/a)'],
])('%j', (parts, picture) => {
  expect(typed(...parts)).toBe(picture)
})

test('in code an address is letters', () => {
  const writer = new Writer('Anna', 1)
  writer.put('codeBlock')
  writer.type('https://exempel.se nu')
  expect(pictureOf(readRich(writer.doc, path).content)).toBe('code https://exempel.se nu')
})

function pastedOver(words: string, selected: string, address: string): string {
  const writer = new Writer('Anna', 1)
  writer.type(words)
  const from = writer.placeOf(selected) ?? 0
  writer.select(from, from + selected.length)
  writer.pasteData({ 'text/plain': address })
  return pictureOf(readRich(writer.doc, path).content)
}

test('an address pasted over words leads from them; over an address it takes its place', () => {
  expect(pastedOver('läs guiden nu', 'guiden', 'https://exempel.se/b')).toBe(
    'p läs [guiden](https://exempel.se/b) nu',
  )
  expect(pastedOver('läs https://exempel.se/a nu', 'https://exempel.se/a', 'https://exempel.se/b')).toBe(
    'p läs [https://exempel.se/b](https://exempel.se/b) nu',
  )
})
