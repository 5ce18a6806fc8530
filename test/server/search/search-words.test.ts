/** What moderators keep and see: words that mean the same, and what is searched for in vain. */
import { NotFound } from '#app/domain/errors.ts'
import { readSearchRequest } from '#app/domain/search/search-request.ts'
import { synonymForm } from '#app/domain/search/synonym-form.ts'
import type { Db } from '#db/connect.ts'
import { catchUpSearch } from '#server/search/catch-up.ts'
import {
  listSynonyms,
  newGroup,
  previewSynonyms,
  removeSynonyms,
  saveSynonyms,
  synonymEntry,
} from '#server/search/edit-synonyms.ts'
import { countMiss, listMisses, missedWords } from '#server/search/misses.ts'
import { search } from '#server/search/search.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'
import { describe, expect, test } from '#test/support/world.ts'

const request = (query: string) => readSearchRequest(new URLSearchParams(query))
const titles = async (db: Db, query: string) =>
  (await search(db, request(query), 'sv')).hits.map(({ title }) => title)

describe('David, who moderates', () => {
  test('sees what a group would change before he keeps it, and takes it away again', async ({ db, cast }) => {
    await db.deleteFrom('search_synonym').execute()
    await publishCase(db, cast, { content: lesson('Pumpan i bassängen') })
    const terms = synonymForm.parse({ sv: 'bassäng\nsimhall', en: 'swimming pool', narrower: '' })
    expect(await previewSynonyms(db, newGroup, terms, 'sv')).toEqual([
      { term: 'bassäng', before: 1, after: 1 },
      { term: 'simhall', before: 0, after: 1 },
      { term: 'swimming pool', before: 0, after: 1 },
    ])
    // looking changed nothing
    expect(await listSynonyms(db)).toEqual([])
    expect(await titles(db, 'q=simhall')).toEqual([])
    await saveSynonyms(db, newGroup, terms, cast.david.id)
    expect(await titles(db, 'q=simhall')).toEqual(['Pumpan i bassängen'])
    expect(await titles(db, 'q=swimming pool')).toEqual(['Pumpan i bassängen'])
    const [group] = await listSynonyms(db)
    await saveSynonyms(db, group?.id ?? '', { ...terms, sv: ['bassäng', 'badhus'] }, cast.david.id)
    expect(await titles(db, 'q=simhall')).toEqual([])
    expect(await titles(db, 'q=badhus')).toEqual(['Pumpan i bassängen'])
    await removeSynonyms(db, group?.id ?? '')
    expect(await titles(db, 'q=badhus')).toEqual([])
    for (const id of ['', 'x', group?.id ?? '']) await expect(synonymEntry(db, id)).rejects.toThrow(NotFound)
  })

  test('starts with the reviewed list, all of it taken apart', async ({ db }) => {
    await catchUpSearch(db)
    const groups = await db.selectFrom('search_synonym').select(['keys', 'sv']).execute()
    expect(groups.length).toBeGreaterThan(150)
    expect(groups.filter(({ keys }) => keys.length === 0)).toEqual([])
  })

  test.for([
    [{ sv: 'bara ett', en: '', narrower: '' }, false],
    [{ sv: 'ett\ntvå', en: '', narrower: '' }, true],
    [{ sv: 'Ett, ett', en: 'one', narrower: '' }, true],
    [{ sv: 'a'.repeat(61), en: 'b', narrower: '' }, false],
    [{ sv: '', en: '', narrower: 'ett\ntvå' }, false],
  ] as const)('a group of %j is one: %s', ([terms, isGroup]) => {
    expect(synonymForm.safeParse(terms).success).toBe(isGroup)
  })
})

describe('what is searched for in vain', () => {
  test.for([
    ['q=glesbygd', 'glesbygd'],
    ['q=Vattenmätare i Glesbygd', 'vattenmätare i glesbygd'],
    // may be about somebody
    ['q=anna.berg@exempelby.example', null],
    ['q=19121212-1212', null],
    ['q=Xyzzyson glesbygd', null],
    // found, narrowed, or nothing
    ['q=pumpa', null],
    ['q=glesbygd&area=culture', null],
    ['', null],
  ] as const)('%s is kept as %s', async ([query, kept], { db, cast }) => {
    await publishCase(db, cast, { content: lesson('Pumpa') })
    expect(missedWords(request(query), await search(db, request(query), 'sv'))).toBe(kept)
  })

  test('is shown when it was asked for several times, and forgotten in time', async ({ db }) => {
    for (let i = 0; i < 3; i++) await countMiss(db, 'glesbygd')
    await countMiss(db, 'fiber')
    await db.insertInto('search_miss').values({ day: '2020-01-01', words: 'gammalt', asked: 99 }).execute()
    expect(await listMisses(db)).toEqual([{ words: 'glesbygd', asked: 3 }])
    expect(await db.selectFrom('search_miss').where('words', '=', 'gammalt').select('day').execute()).toEqual(
      [],
    )
  })
})
