import { expect, test } from 'vitest'
import { readDate, writeDate } from '#app/editor/fields/date-text.ts'

test.each([
  ['2026-11-26', '2026-11-26'],
  ['2026/11/26', '2026-11-26'],
  ['26/11/2026', '2026-11-26'],
  ['26/11 2026', '2026-11-26'],
  ['3.4.2026', '2026-04-03'],
  ['26 november 2026', '2026-11-26'],
  ['den 1 maj 2026', '2026-05-01'],
  ['1:a maj 2026', '2026-05-01'],
  ['1st May 2026', '2026-05-01'],
  ['26 Nov. 2026', '2026-11-26'],
  [' 3  oktober  2026 ', '2026-10-03'],
  ['3 October 2026', '2026-10-03'],
])('"%s" is %s', (text, iso) => {
  expect(readDate(text)).toBe(iso)
})

test.each([
  '',
  '2026',
  '2026-11',
  '2026-11-2',
  '26/11/26',
  '11/26/2026',
  '31 februari 2026',
  '0002-01-01',
  '26 x 2026',
  'igår',
])('"%s" is no whole day, or none that exists', (text) => {
  expect(readDate(text)).toBeNull()
})

test('a day is shown as its language writes it, and is read back as the same', () => {
  expect(writeDate('2026-03-09', 'sv')).toBe('2026-03-09')
  expect(writeDate('2026-03-09', 'en')).toBe('9 March 2026')
  for (let month = 1; month <= 12; month++) {
    const iso = `2026-${String(month).padStart(2, '0')}-09`
    for (const lang of ['sv', 'en'] as const) expect(readDate(writeDate(iso, lang))).toBe(iso)
  }
})
