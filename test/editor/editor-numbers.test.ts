import { describe, expect, test } from 'vitest'
import { readNumber, writeNumber } from '#app/editor/fields/number-text.ts'

const sv = (text: string, unit: string | null = null) => readNumber(text, { lang: 'sv', unit })
const en = (text: string, unit: string | null = null) => readNumber(text, { lang: 'en', unit })

describe('numbers as people write them', () => {
  test.each([
    ['1234', 1234],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u202f567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.5', 1.5],
    ['0.125', 0.125],
    ['−3', -3],
    ['1,234', 1.234],
  ])('Swedish: %s', (text, value) => expect(sv(text)).toBe(value))

  test.each([
    ['1,234', 1234],
    ['1,234,567.25', 1234567.25],
    ['1.234', 1.234],
    ['1,5', 1.5],
  ])('English: %s', (text, value) => expect(en(text)).toBe(value))

  test.each(['', 'ca 300', '1.234', '12-14', '1,2,3', '1 000 000 000 000 000 000', '1e5', 'två'])(
    'not guessed: %s',
    (text) => expect(sv(text)).toBeNull(),
  )

  test('the unit may be written too, and money as it is spoken of', () => {
    expect(sv('25 %', '%')).toBe(25)
    expect(sv('300 kr', 'kr')).toBe(300)
    expect(sv('450 tkr', 'kr')).toBe(450_000)
    expect(sv('1,2 mnkr', 'kr')).toBe(1_200_000)
    expect(en('SEK 1,200', 'SEK')).toBe(1200)
    expect(sv('1,2 mnkr', '%')).toBeNull()
  })

  test('what is written can be read again', () => {
    for (const value of [0, 1234.5, -7, 1e12, 0.1])
      for (const lang of ['sv', 'en'] as const)
        expect(readNumber(writeNumber(value, { lang, plain: false }), { lang, unit: null })).toBe(value)
    expect(writeNumber(2026, { lang: 'sv', plain: true })).toBe('2026')
  })
})

test.each(['10³', '5²', '10⁶', '1½', '½', '₂', '①', 'Ⅻ', '٣', '12 34', '1 2345', '100\n200'])(
  '%j is not read as another number',
  (text) => {
    expect(sv(text)).toBeNull()
    expect(en(text)).toBeNull()
  },
)

test('digits of a Japanese keyboard are digits', () => {
  expect(sv('１２，５')).toBe(12.5)
  expect(sv('10 m²', 'm²')).toBe(10)
})
