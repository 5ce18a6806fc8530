/** Words that search fields offer: those that something is written about, in the language of the page. */
import { pino } from 'pino'
import { connect } from '#db/connect.ts'
import { catchUpSearch } from '#server/search/catch-up.ts'
import { listSuggestions, Suggestions } from '#server/search/suggestions.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'
import { expect, test } from '#test/support/world.ts'

test('words of the field and topics are offered when something is published about them', async ({
  db,
  cast,
}) => {
  await catchUpSearch(db)
  expect(await listSuggestions(db)).toEqual({ sv: [], en: [] })
  await publishCase(db, cast, { content: lesson('Nya gatlampor', { area: ['streets'] }) })
  const { sv, en } = await listSuggestions(db)
  expect(sv).toEqual(expect.arrayContaining(['gatubelysning', 'Gata, trafik och park']))
  expect(en).toEqual(expect.arrayContaining(['street light', 'Streets, traffic and parks']))
  expect(sv).not.toContain('bygglov')
})

test('they are there without waiting, and stay when the database is away', async ({
  db,
  cast,
  databaseUrl,
}) => {
  await catchUpSearch(db)
  await publishCase(db, cast, { content: lesson('Nya gatlampor') })
  const own = connect(databaseUrl, { maxConnections: 1 })
  const suggestions = new Suggestions(own, pino({ level: 'silent' }))
  await suggestions.refresh()
  expect(suggestions.in('sv')).toContain('gatubelysning')
  await own.destroy()
  await suggestions.refresh()
  expect(suggestions.in('sv')).toContain('gatubelysning')
})

test('they are few enough for every page', async ({ db, cast }) => {
  await catchUpSearch(db)
  const groups = await db.selectFrom('search_synonym').select('sv').execute()
  await publishCase(db, cast, {
    content: lesson('Allt', {
      what_happened: groups
        .map(({ sv }) => sv.join(' '))
        .join(' ')
        .slice(0, 4_000),
    }),
  })
  const { sv, en } = await listSuggestions(db)
  for (const words of [sv, en]) {
    expect(words.length).toBeLessThanOrEqual(80)
    expect(words.map((word) => `<option value="${word}"></option>`).join('').length).toBeLessThan(4_000)
  }
})
