/** The line under a title marks the words that were asked for, and no other that begins alike. */

import { describe, expect, test } from 'vitest'
import { parseQuery, typedQuery } from '#server/search/parsed-query.ts'
import { snippetOf, stemsToMark } from '#server/search/snippet.ts'

const stems = new Map()
const village = [{ asked: [['by']], found: [['by'], ['sist', 'hus']] }]

function marked(query: string, text: string, synonyms: typeof village = []): string[] {
  const parsed = parseQuery(typedQuery(query), stems, synonyms, 'sv')
  const snippet = snippetOf(text, stemsToMark(parsed))
  return snippet?.parts.filter(({ isMatch }) => isMatch).map(({ text }) => text) ?? []
}

describe('a short word', () => {
  test.each([
    ['Byarna fick fiber.', ['Byarna']],
    ['Föreningen byggde nätet mellan byarna.', ['byarna']],
    ['Den sista mätaren är bytt.', []],
  ])('is marked with its endings: %s', (text, words) => {
    expect(marked('by', text)).toEqual(words)
  })
})

test('of a synonym of several words no single one is marked', () => {
  expect(marked('by', 'De sista husen i byn fick vänta.', village)).toEqual(['byn'])
})

test('a longer word is marked inside compounds, with or without dots', () => {
  expect(marked('bredband', 'Landsbygdsbredbandet kom sent.')).toEqual(['Landsbygdsbredbandet'])
  expect(marked('halsa', 'Frågor om hälsan.')).toEqual(['hälsan'])
})
