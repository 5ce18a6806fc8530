/** The words that people use: parts of a question, words taken away, phrases, other words for the same. */
import fc from 'fast-check'
import { readSearchRequest } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { catchUpSearch } from '#server/search/catch-up.ts'
import { search } from '#server/search/search.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'
import { describe, expect, test } from '#test/support/world.ts'

const find = (db: Db, query: Record<string, string>) =>
  search(db, readSearchRequest(new URLSearchParams({ filter: 'alla', ...query })), 'sv')
const titles = async (db: Db, words: string) => (await find(db, { q: words })).hits.map((hit) => hit.title)

describe('Eva', () => {
  test('sees the cases with all words first, then those with most, and which word they lack', async ({
    db,
    cast,
  }) => {
    await publishCase(db, cast, { content: lesson('Fiber i glesbygd') })
    await publishCase(db, cast, { content: lesson('Fiber till skolor') })
    await publishCase(db, cast, { content: lesson('Trygghetslarm') })
    const { hits, total, totalWhole } = await find(db, { q: 'fiber i glesbygd' })
    expect(hits.map(({ title, missing }) => [title, missing])).toEqual([
      ['Fiber i glesbygd', []],
      ['Fiber till skolor', ['glesbygd']],
    ])
    expect([total, totalWhole]).toEqual([2, 1])
  })

  test('asks a question and finds by what it is about', async ({ db, cast }) => {
    await publishCase(db, cast, { content: lesson('Trygghetslarmen kostade för mycket') })
    await publishCase(db, cast, { content: lesson('Bygglov på nätet') })
    expect(await titles(db, 'vad kostade trygghetslarmet?')).toEqual(['Trygghetslarmen kostade för mycket'])
  })

  test.for([
    ['1400000', 'Kostade 1,4 miljoner'],
    ['1,4 miljoner', 'Kostade 1 400 000 kronor'],
    ['25 tkr', 'Avgift 25 000 kronor'],
    ['3 kommuner', 'Vi är tre kommuner'],
    ['tolv månader', 'Efter 12 månader'],
  ] as const)('finds the number "%s" however it is written', async ([words, title], { db, cast }) => {
    await publishCase(db, cast, { content: lesson(title) })
    await publishCase(db, cast, { content: lesson('Något annat') })
    expect(await titles(db, words)).toEqual([title])
  })

  test('finds by county and year beside the words, and takes away a word in all its forms', async ({
    db,
    cast,
  }) => {
    await db
      .updateTable('organisation')
      .set({ county_code: '12' })
      .where('id', '=', cast.norrvik.id)
      .execute()
    await publishCase(db, cast, { content: lesson('Fiber'), at: '2024-05-01', organisation: cast.norrvik })
    await publishCase(db, cast, { content: lesson('Fiber till skolorna'), at: '2023-05-01' })
    const whole = async (q: string) => (await find(db, { q })).totalWhole
    expect([
      await whole('fiber skåne'),
      await whole('fiber 2024'),
      await whole('fiber norrvik 2024'),
    ]).toEqual([1, 1, 1])
    expect(await titles(db, 'fiber -skola')).toEqual(['Fiber'])
    expect(await titles(db, 'fiber -skolor')).toEqual(['Fiber'])
  })

  test('takes words away by a minus, and finds phrases in quotes', async ({ db, cast }) => {
    await publishCase(db, cast, { content: lesson('Trygghetslarm hemma') })
    await publishCase(db, cast, { content: lesson('Larm i skolan') })
    await publishCase(db, cast, { content: lesson('Skolan har larm') })
    expect((await titles(db, 'larm -trygghetslarm')).toSorted()).toEqual(['Larm i skolan', 'Skolan har larm'])
    expect(await titles(db, '"larm i skolan"')).toEqual(['Larm i skolan'])
    expect((await titles(db, '-larm')).length).toBe(0)
    expect((await titles(db, 'larm -"larm i skolan" -trygghetslarm')).toSorted()).toEqual([])
  })

  test.for([
    ['C#', 'Kod i C# och Java'],
    ['§ 4', 'Beslut enligt § 4'],
    ['1234,5', 'Kostnaden blev 1 234,5 tusen'],
    ['25000', 'Avgift 25 000 kronor'],
    ['AI', 'AI i vården'],
    ['bredband', 'Bred\u00adband till alla'],
    ['e arkiv', 'E-arkivet tog tre år'],
  ] as const)('finds "%s"', async ([words, title], { db, cast }) => {
    await publishCase(db, cast, { content: lesson(title) })
    await publishCase(db, cast, { content: lesson('Något annat') })
    expect(await titles(db, words)).toEqual([title])
  })

  test('finds by other words for the same, in the other language too, after the words themselves', async ({
    db,
    cast,
  }) => {
    await catchUpSearch(db)
    await publishCase(db, cast, { content: lesson('Webbplatsen blev enklare') })
    await publishCase(db, cast, { content: lesson('Hemsidan blev enklare') })
    await publishCase(db, cast, { content: lesson('A simpler website'), language: 'en' })
    const found = await titles(db, 'hemsida')
    expect(found[0]).toBe('Hemsidan blev enklare')
    expect(found.toSorted()).toEqual([
      'A simpler website',
      'Hemsidan blev enklare',
      'Webbplatsen blev enklare',
    ])
    expect((await titles(db, 'website'))[0]).toBe('A simpler website')
    expect((await titles(db, 'website')).length).toBe(3)
  })

  test('sees the words themselves before other words for the same in the same place', async ({
    db,
    cast,
  }) => {
    await catchUpSearch(db)
    await publishCase(db, cast, { content: lesson('Ny hemsida') })
    await publishCase(db, cast, { content: lesson('Ny webbplats') })
    await publishCase(db, cast, { content: lesson('Nytt', { tags: ['hemsida'] }) })
    await publishCase(db, cast, { content: lesson('Något', { tags: ['webbplats'] }) })
    for (const [words, own, other] of [
      ['hemsida', ['Ny hemsida', 'Nytt'], ['Ny webbplats', 'Något']],
      ['webbplats', ['Ny webbplats', 'Något'], ['Ny hemsida', 'Nytt']],
    ] as const) {
      const found = await titles(db, words)
      expect(found.length).toBe(4)
      for (const place of [0, 1])
        expect(found.indexOf(own[place] ?? '')).toBeLessThan(found.indexOf(other[place] ?? ''))
    }
  })

  test('is asked whether she meant a word of the field, never a rarer neighbour of a common word', async ({
    db,
    cast,
  }) => {
    await catchUpSearch(db)
    await publishCase(db, cast, { content: lesson('Karta och hall') })
    await publishCase(db, cast, { content: lesson('Kostnaden för Bertilsson') })
    const offered = async (words: string) =>
      (await find(db, { q: words })).repairs.filter(({ isApplied }) => !isApplied).map(({ used }) => used)
    expect(await offered('kanta')).toEqual(['karta'])
    // both are words of their own, and no case is about them
    for (const words of ['hatten', 'posten', 'glesbygd', 'bertil', 'and'])
      expect([words, await offered(words)]).toEqual([words, []])
  })

  test('finds what is narrower by what is wider, not the other way', async ({ db, cast }) => {
    await db.deleteFrom('search_synonym').execute()
    await db
      .insertInto('search_synonym')
      .values({ sv: ['fordon'], en: ['vehicle'], narrower: ['traktor'] })
      .execute()
    await catchUpSearch(db)
    await publishCase(db, cast, { content: lesson('Traktorn kör') })
    await publishCase(db, cast, { content: lesson('Fordonet kör') })
    expect((await titles(db, 'fordon')).toSorted()).toEqual(['Fordonet kör', 'Traktorn kör'])
    expect(await titles(db, 'traktor')).toEqual(['Traktorn kör'])
  })

  test('who filters too narrowly is told which filter to take away', async ({ db, cast }) => {
    await publishCase(db, cast, { content: lesson('Fiber', { area: ['streets'], theme: 'both' }) })
    const { total, without } = await find(db, { q: 'fiber', area: 'culture', theme: 'both' })
    expect([total, without]).toEqual([0, [{ facet: 'area', total: 1 }]])
  })
})

test('counts of facets are those of a person who counts, under every combination', {
  timeout: 120_000,
}, async ({ db, cast }) => {
  const areas = ['streets', 'culture', 'utilities'] as const
  const themes = ['digitalisation', 'broadband', 'both'] as const
  const counted = ['area', 'theme', 'year', 'language'] as const
  const texts = ['fiber', 'fiber larm', 'larm', 'karta']
  const cases = Array.from({ length: 36 }, (_, i) => ({
    area: [areas[i % 3] ?? 'streets', ...(i % 4 === 0 ? [areas[(i + 1) % 3] ?? 'culture'] : [])],
    theme: themes[(i >> 1) % 3] ?? 'both',
    text: `${texts[(i * 7) % 4]} ${i}`,
    year: String(2023 + (i % 3)),
    language: i % 5 === 0 ? ('en' as const) : ('sv' as const),
  }))
  for (const { area, theme, text, year, language } of cases)
    await publishCase(db, cast, {
      language,
      content: lesson(text, { area, theme, what_happened: '', cause: '' }),
      at: `${year}-05-01`,
    })
  const chosen = fc.record({
    q: fc.constantFrom('', 'fiber', 'larm', 'fiber larm', 'fiber -larm'),
    area: fc.subarray([...areas]),
    theme: fc.subarray([...themes]),
    year: fc.subarray(['2023', '2024', '2025']),
    language: fc.subarray(['sv', 'en']),
  })
  await fc.assert(
    fc.asyncProperty(chosen, async ({ q, ...choice }) => {
      const params = new URLSearchParams({ q, filter: 'alla' })
      for (const [facet, values] of Object.entries(choice))
        for (const value of values) params.append(facet, value)
      const { total, counts } = await search(db, readSearchRequest(params), 'sv')
      // the same search without any choice: which cases the words leave
      const words = await ordinals(db, q)
      const matches = (one: (typeof cases)[number], index: number, except?: string) =>
        words.has(index) &&
        Object.entries(choice).every(
          ([facet, values]) =>
            facet === except ||
            values.length === 0 ||
            values.some((value) =>
              ([one[facet as (typeof counted)[number]]].flat() as string[]).includes(value),
            ),
        )
      expect(total).toBe(cases.filter((one, index) => matches(one, index)).length)
      for (const facet of counted) {
        const byHand: Record<string, number> = {}
        cases.forEach((one, index) => {
          if (matches(one, index, facet))
            for (const value of [one[facet]].flat()) byHand[value] = (byHand[value] ?? 0) + 1
        })
        expect([facet, Object.fromEntries(counts.get(facet) ?? [])]).toEqual([facet, byHand])
      }
    }),
    { numRuns: 60 },
  )

  async function ordinals(db: Db, q: string): Promise<Set<number>> {
    const found = new Set<number>()
    const slugs = await db.selectFrom('cases').select(['id', 'slug']).orderBy('created_at').execute()
    for (let page = 1; page <= 3; page++) {
      const { hits } = await find(db, { q, sida: String(page) })
      for (const { slug } of hits) found.add(slugs.findIndex((one) => one.slug === slug))
    }
    return found
  }
})
