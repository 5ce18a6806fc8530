/** The line under a title marks the words that were asked for, and no other that begins alike. */

import { describe, expect, test } from 'vitest'
import { bodyLine } from '#server/search/body-line.ts'
import { entryOf } from '#server/search/entry.ts'
import { parseQuery, typedQuery } from '#server/search/parsed-query.ts'
import { snippetOf, stemsToMark } from '#server/search/snippet.ts'
import { waterMeters } from '#test/support/water-meters.ts'

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

describe('the line under a title', () => {
  const line = (weight: 'B' | 'C' | 'D', field: string, text: string) =>
    bodyLine(weight, { sv: field, en: field }, text)
  const fieldOf = (query: string, ...lines: string[]) =>
    snippetOf(lines.join('\n'), stemsToMark(parseQuery(typedQuery(query), stems, [], 'sv')))?.field?.sv

  const cause = line('C', 'Orsak', 'Det var för att fiber drogs dit som ingen hade väntat sig.')
  const takeaway = line('B', 'Slutsatser', 'Dra fiber när ni ändå gräver för vatten och avlopp.')
  const heading = line('C', 'Bakgrund', 'Fiber')
  const tags = line('D', 'Nyckelord', 'fiber, bredband, samförläggning, kanalisation')

  test('is a takeaway before another sentence, with the name of its field', () => {
    expect(fieldOf('fiber', cause, takeaway, tags)).toBe('Slutsatser')
  })

  test('is the sentence with more of the words before any takeaway', () => {
    expect(fieldOf('fiber väntat', cause, takeaway)).toBe('Orsak')
  })

  test('is a sentence before a heading, and a heading before names in a row', () => {
    expect(fieldOf('fiber', heading, cause)).toBe('Orsak')
    expect(fieldOf('fiber', tags, heading)).toBe('Bakgrund')
    expect(fieldOf('fiber', tags)).toBe('Nyckelord')
  })
})

test('the names of chosen values are never the line under a title', () => {
  const { body } = entryOf({
    caseId: '',
    versionId: '',
    kind: 'case_study',
    title: String(waterMeters.title),
    content: waterMeters,
    publishedAt: new Date(0),
    language: 'sv',
    organisation: { id: '', name: 'Exempelby', type: 'municipality', skrGroup: null, countyCode: null },
  })
  expect(body).not.toContain('Bredband och digital infrastruktur')
  const snippet = snippetOf(body, stemsToMark(parseQuery(typedQuery('läcksökning'), stems, [], 'sv')))
  expect(['Sammanfattning', 'Slutsats']).toContain(snippet?.field?.sv)
})
