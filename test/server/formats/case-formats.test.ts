/** A published text as Markdown, as JSON and in the words of schema.org: what is said on the page is said there too. */
import { describe, expect, test } from 'vitest'
import type { Content } from '#app/domain/cases/content.ts'
import type { PublishedText, Tombstone } from '#app/domain/cases/published-case.ts'
import { caseJson, tombstoneJson } from '#server/formats/case-json.ts'
import { jsonLd } from '#server/formats/json-ld.ts'
import { caseMarkdown, tombstoneMarkdown } from '#server/formats/markdown/case-markdown.ts'
import { filled, richOf, typedPaths, wordAt } from '#test/support/drafts/filled.ts'
import { waterMeters } from '#test/support/water-meters.ts'

const origin = 'https://erfa.example'

function published(content: Content, more: Partial<PublishedText> = {}): PublishedText {
  return {
    id: 'case',
    kind: 'case_study',
    slug: 'fjarravlasta',
    language: 'sv',
    title: 'Fjärravlästa vattenmätare',
    summary: 'Exempelby bytte mätare.',
    content,
    number: 2,
    newest: 3,
    publishedAt: new Date('2026-03-02T10:00:00Z'),
    firstPublishedAt: new Date('2025-03-02T10:00:00Z'),
    changeNote: 'Utfallet är mätt.',
    contributors: [
      { name: 'Anna Andersson', organisation: 'Exempelby kommun' },
      { name: 'Eva Ek', organisation: '' },
    ],
    publicHash: 'ab'.repeat(32),
    schemaVersion: 1,
    publicationStatus: 'current',
    isUnreviewed: false,
    reviewBy: '2027-03-02',
    organisation: {
      name: 'Exempelby kommun',
      slug: 'exempelby',
      type: 'municipality',
      skrGroup: 'C6',
      countyCode: '01',
      isExample: true,
    },
    ...more,
  }
}

const gone: Tombstone = {
  kind: 'lesson',
  language: 'sv',
  withdrawnAt: new Date('2026-04-01T10:00:00Z'),
  reason: 'Siffrorna var *fel*.',
  organisation: { name: 'Exempelby kommun', slug: 'exempelby' },
}

describe('as Markdown', () => {
  test.for(['case_study', 'lesson'] as const)('a %s says everything that somebody wrote', (kind) => {
    const text = caseMarkdown(published(filled(kind), { kind }), origin, 'sv')
    const head = ['title', 'summary', 'title_en', 'summary_en']
    expect(typedPaths(kind).filter((path) => !head.includes(path) && !text.includes(wordAt(path)))).toEqual(
      [],
    )
  })

  test('it opens with what one must know to use it', () => {
    const text = caseMarkdown(published(waterMeters), origin, 'sv')
    expect(text.split('\n').slice(0, 12)).toEqual([
      '# Fjärravlästa vattenmätare',
      '',
      'Exempelby bytte mätare.',
      '',
      '- **Organisation:** Exempelby kommun',
      '- **Version 2:** Publicerad 2 mars 2026',
      '- **Nytt i den här versionen:** Utfallet är mätt.',
      '- **Skrivet av:** Anna Andersson (Exempelby kommun) och Eva Ek',
      '- **Villkor:** CC BY 4.0: fritt att använda vidare, ange källan',
      '- **Adress:** <https://erfa.example/fall/fjarravlasta/v/2>',
      '- **Obs:** Exempel: organisationen och resultaten är påhittade för att visa hur Erfa används.',
      '',
    ])
    expect(text).toContain('- **Täckning före:** 61 %\n- **Täckning efter:** 98,5 %\n')
    expect(text).toContain('| Kravspecifikation | <https://exempelby.example/krav.pdf> | Kravspecifikation |')
  })

  test('rich text keeps its form, and headings stay below their field', () => {
    const text = caseMarkdown(published({ solution: richOf('Orden') }), origin, 'sv')
    for (const part of [
      '## Lösning',
      '### Vad vi gjorde',
      '#### Underrubrik',
      '[länk](https://exempelby.example/)',
      '*kursiv*',
      '~~struken~~',
      '`kod`',
      '- punkt',
      '3. tredje',
      '> citat',
      '```\nkodblock\n```',
      '| Kolumn | Värde |',
      '> **Tips**',
    ])
      expect(text).toContain(part)
  })

  test('what somebody wrote does not become markup', () => {
    const poison = '# Rubrik\n<script>alert(1)</script> [x](javascript:alert(1)) | cell | `kod` *stjärna*'
    const text = caseMarkdown(
      published(
        filled('case_study', () => poison),
        { title: poison, summary: poison, changeNote: poison },
      ),
      origin,
      'sv',
    )
    expect(text).not.toMatch(/(^|[^\\])<script/m)
    expect(text).not.toMatch(/(^|[^\\])\[x\]\(/m)
    expect(text).not.toMatch(/^# Rubrik$/m)
    const rich = caseMarkdown(published({ solution: richOf('Orden', 'javascript:alert(1)') }), origin, 'sv')
    expect(rich).not.toContain('javascript:')
    expect(rich).toContain('länk')
  })

  test('in English the names of fields are English, the words stay', () => {
    const text = caseMarkdown(published(waterMeters), origin, 'en')
    expect(text).toContain('## Goals')
    expect(text).toContain('Halvera vattenförlusterna')
    expect(text).toContain('/en/fall/fjarravlasta/v/2')
  })

  test('a tombstone says when, why and whose', () => {
    const text = tombstoneMarkdown(gone, 'sv')
    expect(text).toContain('# Tillbakadraget')
    expect(text).toContain('1 april 2026')
    expect(text).toContain('Exempelby kommun')
    expect(text).toContain('Siffrorna var \\*fel\\*.')
  })
})

describe('as JSON', () => {
  const json = JSON.parse(caseJson(published(waterMeters), origin))

  test('it holds the fields as they are, the version and the terms', () => {
    expect(json.fields).toEqual(waterMeters)
    expect(json.url).toBe('https://erfa.example/fall/fjarravlasta')
    expect(json.version).toMatchObject({
      number: 2,
      newest: 3,
      url: 'https://erfa.example/fall/fjarravlasta/v/2',
      publishedAt: '2026-03-02T10:00:00.000Z',
      changeNote: 'Utfallet är mätt.',
      sha256: 'ab'.repeat(32),
    })
    expect(json.licence).toEqual({ key: 'cc_by_4', url: 'http://creativecommons.org/licenses/by/4.0/' })
    expect(json.organisation).toMatchObject({ name: 'Exempelby kommun', isExample: true })
  })

  test('nothing of our own keys is in it', () => {
    expect(JSON.stringify(json)).not.toContain('"id":"case"')
  })

  test('a tombstone holds no word of the text', () => {
    expect(JSON.parse(tombstoneJson(gone))).toEqual({
      kind: 'lesson',
      language: 'sv',
      withdrawn: { at: '2026-04-01T10:00:00.000Z', reason: 'Siffrorna var *fel*.' },
      organisation: { name: 'Exempelby kommun', slug: 'exempelby' },
    })
  })
})

describe('in the words of schema.org', () => {
  test('a case study is a report of a public body', () => {
    expect(jsonLd(published(waterMeters), origin)).toMatchObject({
      '@type': 'Report',
      '@id': 'https://erfa.example/fall/fjarravlasta/v/2',
      headline: 'Fjärravlästa vattenmätare',
      inLanguage: 'sv',
      datePublished: '2025-03-02T10:00:00.000Z',
      dateModified: '2026-03-02T10:00:00.000Z',
      license: 'http://creativecommons.org/licenses/by/4.0/',
      keywords: 'sakernas internet, läcksökning',
      isBasedOn: ['https://erfa.example/fall/norrviks-lacksokning'],
      publisher: { '@type': 'GovernmentOrganization', name: 'Exempelby kommun' },
      spatialCoverage: { '@type': 'AdministrativeArea', name: 'Stockholms län' },
    })
  })

  test('a lesson of a company is an article, and what is unknown is left out', () => {
    const organisation = { ...published({}).organisation, type: 'company', countyCode: null }
    const found = jsonLd(
      published({ reuse_licence: 'third_party' }, { kind: 'lesson', organisation }),
      origin,
    )
    expect(found).toMatchObject({ '@type': 'Article', publisher: { '@type': 'Organization' } })
    for (const key of ['license', 'keywords', 'isBasedOn', 'spatialCoverage'])
      expect(found).not.toHaveProperty(key)
  })

  test('a link that leads nowhere harmless is no source', () => {
    const learned_from = [{ id: 'source-001', name: 'x', link: 'javascript:alert(1)' }]
    expect(jsonLd(published({ learned_from }), origin)).not.toHaveProperty('isBasedOn')
  })
})
