/** One search has one address, whichever way one comes to it. */
import { describe, expect, test } from 'vitest'
import { shownFacets } from '#app/components/search/shown-facets.ts'
import {
  isReadInFull,
  keptFields,
  readSearchRequest,
  searchPath,
  toggled,
} from '#app/domain/search/search-request.ts'
import { taxonomies, topicOf } from '#app/domain/search/topics.ts'

const read = (query: string) => readSearchRequest(new URLSearchParams(query))
const again = (query: string) => searchPath(read(query))

test.each([
  ['', '/sok'],
  ['q=fiber', '/sok?q=fiber'],
  ['q=+fiber++till%0Abyn+', '/sok?q=fiber+till+byn'],
  ['area=streets&theme=both&area=culture', '/sok?theme=both&area=culture&area=streets'],
  ['area=finns-inte&theme=both', '/sok?theme=both'],
  ['year=2024&year=20x4', '/sok?year=2024'],
  ['ordning=oldest&sida=3', '/sok?ordning=oldest&sida=3'],
  ['ordning=constructor&sida=0', '/sok'],
  ['sida=1', '/sok'],
  ['sida=1e9', '/sok?sida=500'],
  ['filter=alla', '/sok?filter=alla'],
  ['okänt=1&__proto__=2', '/sok'],
  [`q=${'💧'.repeat(250)}`, `/sok?q=${encodeURIComponent('💧'.repeat(200))}`],
])('%s is %s', (query, path) => {
  expect(again(query)).toBe(path)
  expect(again(path.split('?')[1] ?? '')).toBe(path)
})

test.each([
  ['q=fiber&area=culture&area=culture', true],
  ['q=++fiber', true],
  ['ordning=&sida=1', true],
  ['area=finns-inte', false],
  ['ordning=x', false],
  ['sida=x', false],
  ['sida=501', false],
  [`q=${'a'.repeat(201)}`, false],
])('"%s" is read in full: %s', (query, whole) => {
  expect(isReadInFull(new URLSearchParams(query), read(query))).toBe(whole)
})

describe('a value of a facet', () => {
  test('is chosen and taken back, from the first page, and leads back to where one was', () => {
    const before = read('q=fiber&theme=both&sida=4')
    const chosen = toggled(before, 'area', 'culture')
    expect(searchPath(chosen)).toBe('/sok?q=fiber&theme=both&area=culture')
    expect(searchPath(toggled(chosen, 'theme', 'both'))).toBe('/sok?q=fiber&area=culture')
    expect(searchPath(toggled(chosen, 'area', 'culture'))).toBe('/sok?q=fiber&theme=both')
  })

  test('stays when the words change, the page does not', () => {
    expect(keptFields(read('q=fiber&area=culture&ordning=oldest&sida=4'))).toEqual([
      ['area', 'culture'],
      ['ordning', 'oldest'],
    ])
  })

  test('is listed by how many have it, levels by their level, what is chosen even where it leaves nothing', () => {
    const counts = new Map([
      ['area', new Map(Object.entries({ culture: 1, streets: 7, planning: 7 }))],
      ['lifecycle', new Map(Object.entries({ evaluated: 9, pilot: 1 }))],
      ['year', new Map(Object.entries({ 2023: 5, 2025: 1 }))],
      ['theme', new Map(Object.entries({ both: 15 }))],
      ['kind', new Map()],
    ])
    const shown = shownFacets(read('kind=lesson'), counts, 'sv')
    expect(shown.map(({ key, values }) => [key, ...values.map(({ value }) => value)])).toEqual([
      // of two alike the first by alphabet: Gata before Samhällsbyggnad
      ['area', 'streets', 'planning', 'culture'],
      ['lifecycle', 'pilot', 'evaluated'],
      ['kind', 'lesson'],
      ['year', '2025', '2023'],
    ])
  })
})

test('every topic is found by its address, and nothing else is one', () => {
  for (const { key, options } of taxonomies)
    for (const option of options) expect(topicOf(key, option.key.toLowerCase())?.option).toBe(option)
  expect(topicOf('year', '2024')).toBeNull()
  expect(topicOf('area', 'constructor')).toBeNull()
  expect(topicOf('constructor', 'culture')).toBeNull()
})
