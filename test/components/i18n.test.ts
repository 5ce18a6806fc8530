/** Both languages say everything, and dates, numbers and money are written as each language writes them. */

import { describe, expect, test } from 'vitest'
import { casePath } from '#app/domain/cases/case-path.ts'
import { languages } from '#app/domain/language.ts'
import { type Path, pathTo, withFragment } from '#app/domain/paths.ts'
import {
  age,
  date,
  dateTime,
  isoDay,
  kronor,
  list,
  money,
  number,
  percent,
  time,
  years,
} from '#app/i18n/format.ts'
import { languageOf, otherLanguage, pathIn, withoutLanguage } from '#app/i18n/languages.ts'
import { errorText, messages, noticeText, reasonText } from '#app/i18n/messages.ts'

interface Leaf {
  path: string
  value: string | ((...args: never[]) => string)
}

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string' || typeof value === 'function')
    return [{ path, value: value as Leaf['value'] }]
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path ? `${path}.${key}` : key),
  )
}

describe('the texts', () => {
  const swedish = leaves(messages.sv)
  const english = leaves(messages.en)

  test('are the same set in both languages, lists included', () => {
    expect(english.map((leaf) => leaf.path)).toEqual(swedish.map((leaf) => leaf.path))
  })

  test('are words or functions in both alike, with as many arguments or fewer', () => {
    for (const [place, leaf] of swedish.entries()) {
      const other = english[place]
      expect(typeof other?.value, leaf.path).toBe(typeof leaf.value)
    }
  })

  test.each(languages)('are never empty, never padded, never shout in %s', (language) => {
    for (const { path, value } of leaves(messages[language])) {
      if (typeof value === 'function') continue
      expect(value, path).not.toBe('')
      expect(value.trim(), path).toBe(value)
      expect(value, path).not.toContain('!')
      expect(value.normalize('NFC'), path).toBe(value)
    }
  })

  test('never say two things by one key of a notice: the areas are searched in turn', () => {
    const { common, account, organisations, admin, editor, review, read, search } = messages.sv
    const areas = [common, account, organisations, admin, editor, review, read, search]
    const keys = areas.flatMap(({ notice }) => Object.keys(notice))
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })

  test('are found by key wherever their area is, and keys of Object are not keys of ours', () => {
    expect(noticeText(messages.sv, 'saved')).toBe('Sparat.')
    expect(noticeText(messages.en, 'saved')).toBe('Saved.')
    expect(noticeText(messages.sv, 'constructor')).toBeNull()
    expect(noticeText(messages.sv, '')).toBeNull()
    expect(errorText(messages.sv, 'required')).toBe('Det här behöver fyllas i.')
    expect(errorText(messages.sv, 'toString')).toBe(messages.sv.common.errors.invalid)
    expect(reasonText(messages.sv, '__proto__')).toBeNull()
  })
})

describe('addresses', () => {
  test.each([
    [pathTo('home'), '/en'],
    [pathTo('search'), '/en/sok'],
    [pathTo('home', { sida: 2 }), '/en?sida=2'],
    [withFragment(casePath('case_study', 'vattenmatare'), 'kostnader'), '/en/fall/vattenmatare#kostnader'],
    [casePath('lesson', 'en'), '/en/lardom/en'],
    ['/english-is-no-language' as Path, '/en/english-is-no-language'],
  ])('%s is %s in English, and back', (swedish, english) => {
    expect(pathIn('sv', swedish)).toBe(swedish)
    expect(pathIn('en', swedish)).toBe(english)
    expect(withoutLanguage(english)).toBe(swedish)
    expect(withoutLanguage(swedish)).toBe(swedish)
    expect(languageOf(english.replace(/[?#].*/, ''))).toBe('en')
    expect(languageOf(swedish.replace(/[?#].*/, ''))).toBe('sv')
  })

  test('lead to the same page in the other language', () => {
    expect(otherLanguage('sv')).toBe('en')
    expect(otherLanguage('en')).toBe('sv')
  })
})

describe('dates', () => {
  const lunch = '2026-03-03T11:32:00Z'

  test('are written out, in Swedish time', () => {
    expect(date(lunch, 'sv')).toBe('3 mars 2026')
    expect(date(lunch, 'en')).toBe('3 March 2026')
    expect(time(lunch, 'sv')).toBe('12.32')
    expect(time(lunch, 'en')).toBe('12:32')
    expect(dateTime(lunch, 'sv')).toBe('3 mars 2026 kl. 12.32')
    expect(dateTime(lunch, 'en')).toBe('3 March 2026 at 12:32')
  })

  test('turn at midnight in Stockholm, summer and winter', () => {
    expect(isoDay('2026-12-31T23:30:00Z')).toBe('2027-01-01')
    expect(isoDay('2026-06-30T22:30:00Z')).toBe('2026-07-01')
    expect(date('2026-11-24', 'sv')).toBe('24 november 2026')
  })

  test.each([
    ['2026-03-03T11:31:30Z', 'just nu', 'just now'],
    ['2026-03-03T11:27:00Z', 'för 5 minuter sedan', '5 minutes ago'],
    ['2026-03-03T10:32:00Z', 'för 1 timme sedan', '1 hour ago'],
    ['2026-03-02T11:32:00Z', 'i går', 'yesterday'],
    ['2026-02-28T11:32:00Z', 'för 3 dagar sedan', '3 days ago'],
    ['2026-01-25T11:32:00Z', 'förra månaden', 'last month'],
    ['2024-02-01T11:32:00Z', 'för 2 år sedan', '2 years ago'],
    ['2026-03-05T11:32:00Z', 'i övermorgon', 'in 2 days'],
  ])('%s seen from lunch', (moment, swedish, english) => {
    expect(age(moment, lunch, 'sv')).toBe(swedish)
    expect(age(moment, lunch, 'en')).toBe(english)
  })
})

describe('numbers and money', () => {
  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [4200, '4\u202f200', '4,200'],
    [1234567, '1\u202f234\u202f567', '1,234,567'],
    [-412500, '−412\u202f500', '-412,500'],
  ])('%d', (value, swedish, english) => {
    expect(number(value, 'sv')).toBe(swedish)
    expect(number(value, 'en')).toBe(english)
  })

  test('decimals only where they are asked for', () => {
    expect(number(3.456, 'sv', 2)).toBe('3,46')
    expect(number(3.456, 'en', 2)).toBe('3.46')
    expect(number(3, 'sv', 2)).toBe('3')
    expect(percent(0.48, 'sv')).toBe('48\u00a0%')
    expect(percent(0.485, 'en', 1)).toBe('48.5%')
  })

  test.each([
    [850, '850\u00a0kr', 'SEK\u00a0850'],
    [9_500, '9\u202f500\u00a0kr', 'SEK\u00a09,500'],
    [450_000, '450\u00a0tkr', 'SEK\u00a0450\u00a0thousand'],
    [999_600, '1\u00a0mnkr', 'SEK\u00a01\u00a0million'],
    [1_250_000, '1,25\u00a0mnkr', 'SEK\u00a01.25\u00a0million'],
    [12_000_000, '12\u00a0mnkr', 'SEK\u00a012\u00a0million'],
  ])('%d kronor', (amount, swedish, english) => {
    expect(money(amount, 'sv')).toBe(swedish)
    expect(money(amount, 'en')).toBe(english)
  })

  test('exact sums keep every krona', () => {
    expect(kronor(1_250_000, 'sv')).toBe('1\u202f250\u202f000\u00a0kr')
    expect(kronor(1_250_000, 'en')).toBe('SEK\u00a01,250,000')
  })
})

test('years and lists', () => {
  expect(years(2023, 2025, 'sv')).toBe('2023–2025')
  expect(years(2023, 2023, 'sv')).toBe('2023')
  expect(years(2023, null, 'sv')).toBe('från 2023')
  expect(years(null, 2025, 'en')).toBe('to 2025')
  expect(years(null, null, 'sv')).toBe('')
  expect(list(['a', 'b', 'c'], 'sv')).toBe('a, b och c')
  expect(list(['a', 'b', 'c'], 'en')).toBe('a, b and c')
})
