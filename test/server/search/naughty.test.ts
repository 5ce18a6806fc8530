/** A thousand strings that were made to break programs, through every parameter of a search: answered, and at once. */
import { facets } from '#app/domain/search/facets.ts'
import { readSearchRequest } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { catchUpSearch } from '#server/search/catch-up.ts'
import { newestFound } from '#server/search/newest-found.ts'
import { search } from '#server/search/search.ts'
import naughty from '#test/fixtures/naughty-strings.json' with { type: 'json' }
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson, waterMeters } from '#test/support/water-meters.ts'
import { expect, test } from '#test/support/world.ts'

const longestMs = 200
const parameters = ['q', 'ordning', 'sida', 'filter', ...facets.map(({ key }) => key)]

/** As they are, and joined with what searches are made of. */
const strings = [
  ...naughty,
  ...naughty.map((text, index) => `${['"', '-', '-"', 'fiber ', 'vattenmätare'][index % 5]}${text}`),
  'a'.repeat(5_000),
  'å'.repeat(300),
  'bredbandsutbyggnads'.repeat(40),
  Array.from({ length: 200 }, (_, i) => `ord${i}`).join(' '),
  Array.from({ length: 100 }, (_, i) => `-ord${i}`).join(' '),
  '"'.repeat(200),
  `"${'vatten '.repeat(100)}"`,
  '\u202e\u200b\u00ad'.repeat(50),
]

test('are answered within the time that a page has', { timeout: 240_000 }, async ({ db, cast }) => {
  await catchUpSearch(db)
  await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
  for (let i = 0; i < 20; i++) await publishCase(db, cast, { content: lesson(`Fiber och bredband ${i}`) })
  expect(strings.length).toBeGreaterThan(1_000)
  const slow: string[] = []
  for (const [index, text] of strings.entries()) {
    // words go through the search; what another parameter says is left out or stands in the index
    const parameter = parameters[index % parameters.length] ?? 'q'
    for (const query of [{ q: text }, { q: 'fiber', [parameter]: text }])
      if ((await millisecondsOf(db, query)) > longestMs) slow.push(JSON.stringify(query).slice(0, 200))
  }
  expect(slow).toEqual([])
})

/** Of three when the first is too slow: another process may have had the processor. */
async function millisecondsOf(db: Db, query: Record<string, string>): Promise<number> {
  const first = await once(db, query)
  if (first <= longestMs) return first
  return [first, await once(db, query), await once(db, query)].toSorted((a, b) => a - b)[1] ?? first
}

async function once(db: Db, query: Record<string, string>): Promise<number> {
  const request = readSearchRequest(new URLSearchParams(query))
  const start = performance.now()
  const found = await search(db, request, 'sv')
  const ms = performance.now() - start
  expect(found.hits.length).toBeLessThanOrEqual(found.total)
  expect(await newestFound(db, request, 'sv', 5)).not.toBeNull()
  return ms
}
