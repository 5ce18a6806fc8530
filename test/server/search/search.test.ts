import { readSearchRequest } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { search } from '#server/search/search.ts'
import naughty from '#test/fixtures/naughty-strings.json' with { type: 'json' }
import { publishCase, publishVersion, withdraw } from '#test/support/reviews/published.ts'
import { lesson, waterMeters } from '#test/support/water-meters.ts'
import { describe, expect, test } from '#test/support/world.ts'

const find = (db: Db, query: string) => search(db, readSearchRequest(new URLSearchParams(query)), 'sv')
const titles = async (db: Db, query: string) => (await find(db, query)).hits.map((hit) => hit.title)
const counted = async (db: Db, query: string, facet: string) =>
  Object.fromEntries((await find(db, query)).counts.get(facet) ?? [])

describe('Eva, who searches with words', () => {
  test('finds a case by a word in a repeatable group and sees the sentence', async ({ db, cast }) => {
    await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
    const { hits } = await find(db, 'q=antenner')
    expect(hits.map((hit) => hit.title)).toEqual([waterMeters.title])
    expect(
      hits[0]?.snippet?.parts.map((part) => (part.isMatch ? `[${part.text}]` : part.text)).join(''),
    ).toBe('Prova täckningen i brunnarna innan ni köper [antenner]')
  })

  test.for([
    ['mätarnas', 'inflected'],
    ['vattenmätare', 'as it stands'],
    ['VATTENMATARE', 'without dots and in capitals'],
    ['mätare', 'by the last part of a compound'],
    ['vatten', 'by its first part'],
    ['mätare vatten', 'by both parts apart'],
    ['radionätet', 'in a row of costs'],
    ['trappstädning brandbil', null],
    ['the water meters', 'by the English title, with a word that Swedish does not know'],
  ])('finds the water meters with "%s": %s', async ([words, found], { db, cast }) => {
    await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
    await publishCase(db, cast, { content: lesson('Trygghetslarm i äldreomsorgen') })
    expect(await titles(db, `q=${encodeURIComponent(String(words))}`)).toEqual(
      found ? [waterMeters.title] : [],
    )
  })

  test('finds the words of a compound where they stand apart', async ({ db, cast }) => {
    await publishCase(db, cast, { content: lesson('Utbyggnaden av bredband tog tre år') })
    await publishCase(db, cast, { content: lesson('Bredband behöver en karta') })
    const { hits } = await find(db, 'q=bredbandsutbyggnad')
    expect(hits.map(({ title, missing }) => [title, missing])).toEqual([
      ['Utbyggnaden av bredband tog tre år', []],
      ['Bredband behöver en karta', ['bredbandsutbyggnad']],
    ])
  })

  test('finds "e-tjänster" however it is written', async ({ db, cast }) => {
    await publishCase(db, cast, { content: lesson('E-tjänster behöver en ägare') })
    for (const words of ['e-tjänst', 'etjänst', 'etjanster', 'E-TJÄNST'])
      expect([words, await titles(db, `q=${encodeURIComponent(words)}`)]).toEqual([
        words,
        ['E-tjänster behöver en ägare'],
      ])
  })

  test('finds English texts by English words in any form', async ({ db, cast }) => {
    await publishCase(db, cast, { content: lesson('Municipal networks need owners'), language: 'en' })
    expect(await titles(db, 'q=network owner')).toEqual(['Municipal networks need owners'])
  })

  test('meets the title first, then what sums up, then the rest', async ({ db, cast }) => {
    await publishCase(db, cast, { content: lesson('Allt annat', { what_happened: 'Fiber drogs till byn.' }) })
    await publishCase(db, cast, { content: lesson('Något annat', { tags: ['fiber'] }) })
    await publishCase(db, cast, { content: lesson('Fiber till byn') })
    expect(await titles(db, 'q=fiber')).toEqual(['Fiber till byn', 'Något annat', 'Allt annat'])
  })

  test('gets her typing errors mended, in compounds too, and is told', async ({ db, cast }) => {
    await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
    for (const typed of ['vatenmätare', 'vattenmätarre', 'vatnmatare', 'antener']) {
      const { hits, repairs } = await find(db, `q=${encodeURIComponent(typed)}`)
      expect([typed, hits.length, repairs.map(({ isApplied }) => isApplied)]).toEqual([typed, 1, [true]])
    }
    // in quotes it is meant so
    expect((await find(db, `q=${encodeURIComponent('"vatenmätare"')}`)).total).toBe(0)
    expect((await find(db, 'q=xyzzyxyzzy')).repairs).toEqual([])
  })

  test('finds the newest version and not the words of an older one', async ({ db, cast }) => {
    const published = await publishCase(db, cast, { content: lesson('Pärmar räcker') })
    await publishVersion(db, cast, published, { content: lesson('Arkivet räcker'), number: 2 })
    expect(await titles(db, 'q=pärmar')).toEqual([])
    expect(await titles(db, 'q=arkivet')).toEqual(['Arkivet räcker'])
  })

  test('never finds what was withdrawn', async ({ db, cast }) => {
    const published = await publishCase(db, cast, { content: lesson('Pärmar räcker') })
    await withdraw(db, published, 'Uppgifterna stämde inte.')
    const result = await find(db, 'q=pärmar')
    expect([result.total, result.hits, result.counts.get('kind')?.size ?? 0]).toEqual([0, [], 0])
    expect(await db.selectFrom('search_word').select('lexeme').execute()).toEqual([])
  })

  test('gets an answer to whatever she types', { timeout: 60_000 }, async ({ db, cast }) => {
    await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
    for (const words of naughtyStrings()) {
      const query = new URLSearchParams({ q: words }).toString()
      await expect(find(db, query), JSON.stringify(words)).resolves.toBeDefined()
    }
  })
})

describe('Eva, who narrows a search', () => {
  test('sees how many cases each value would leave, each facet counted with the other choices', async ({
    db,
    cast,
  }) => {
    await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
    await publishCase(db, cast, { content: lesson('Ett', { area: ['utilities'], theme: 'digitalisation' }) })
    await publishCase(db, cast, {
      content: lesson('Två', { area: ['culture'], theme: 'digitalisation' }),
      language: 'en',
    })
    expect(await counted(db, '', 'area')).toEqual({ utilities: 2, broadband: 1, culture: 1 })
    expect(await counted(db, '', 'kind')).toEqual({ lesson: 2, case_study: 1 })
    const chosen = 'theme=digitalisation'
    expect((await find(db, chosen)).total).toBe(2)
    expect(await counted(db, chosen, 'area')).toEqual({ utilities: 1, culture: 1 })
    // its own choice does not narrow it
    expect(await counted(db, chosen, 'theme')).toEqual({ digitalisation: 2, both: 1 })
    expect(await counted(db, `${chosen}&area=culture`, 'theme')).toEqual({ digitalisation: 1 })
    expect(await counted(db, 'q=vattenmätare', 'risk')).toEqual({ vendor_lock_in: 1 })
  })

  test('chooses two values of one facet and gets both', async ({ db, cast }) => {
    await publishCase(db, cast, { content: lesson('Ett', { area: ['utilities'] }) })
    await publishCase(db, cast, { content: lesson('Två', { area: ['culture'] }) })
    await publishCase(db, cast, { content: lesson('Tre', { area: ['streets'] }) })
    expect((await titles(db, 'area=utilities&area=culture')).toSorted()).toEqual(['Ett', 'Två'])
  })

  test('is told what she would find without the choices, when there is nothing with them', async ({
    db,
    cast,
  }) => {
    await publishCase(db, cast, { content: lesson('Fiber', { area: ['utilities'] }) })
    const result = await find(db, 'q=fiber&area=culture')
    expect([result.total, result.totalWithoutChoice]).toEqual([0, 1])
  })

  test('gets the order she asks for', async ({ db, cast }) => {
    await publishCase(db, cast, { content: lesson('Gammal'), at: '2023-01-01', organisation: cast.norrvik })
    await publishCase(db, cast, { content: lesson('Ny'), at: '2025-01-01' })
    expect(await titles(db, '')).toEqual(['Ny', 'Gammal'])
    expect(await titles(db, 'ordning=oldest')).toEqual(['Gammal', 'Ny'])
    expect(await titles(db, 'ordning=organisation')).toEqual(['Ny', 'Gammal'])
    expect(await counted(db, '', 'year')).toEqual({ 2023: 1, 2025: 1 })
  })

  test('pages through all of it without missing or doubling any', async ({ db, cast }) => {
    for (let i = 10; i < 55; i++) await publishCase(db, cast, { content: lesson(`Lärdom ${i} om fiber`) })
    const pages = await Promise.all([1, 2, 3, 4].map((page) => titles(db, `q=fiber&sida=${page}`)))
    expect(pages.map((page) => page.length)).toEqual([20, 20, 5, 0])
    expect(new Set(pages.flat()).size).toBe(45)
  })
})

function naughtyStrings(): string[] {
  const ours = [
    "' | & ! : * <-> ( )",
    '\\',
    "'; drop table version; --",
    '%',
    'a'.repeat(5_000),
    'å'.repeat(300),
    '💧 🚰',
    '\u202e',
    ':*',
    '""',
    '-',
    '(((',
    'q:A',
    "it's",
  ]
  return [...ours, ...naughty]
}
