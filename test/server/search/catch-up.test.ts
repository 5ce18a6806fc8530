import { readSearchRequest } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { catchUpSearch } from '#server/search/catch-up.ts'
import { search } from '#server/search/search.ts'
import { publishCase, withdraw } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'
import { expect, test } from '#test/support/world.ts'

const titles = async (db: Db, query = '') =>
  (await search(db, readSearchRequest(new URLSearchParams(query)), 'sv')).hits.map((hit) => hit.title)

test('what was indexed by older rules, or not at all, is found after catching up', async ({ db, cast }) => {
  await publishCase(db, cast, { content: lesson('Brunnslock av gjutjärn'), at: '2026-01-02' })
  await publishCase(db, cast, { content: lesson('Pärmar räcker'), at: '2026-01-01' })
  const gone = await publishCase(db, cast, { content: lesson('Tillbakadragen') })
  await withdraw(db, gone, 'Fel.')
  await db.deleteFrom('search_entry').where('title', '=', 'Brunnslock av gjutjärn').execute()
  await db.updateTable('search_entry').set({ analysis: 0, body: 'gammalt' }).execute()
  expect(await titles(db, 'q=brunnslock')).toEqual([])
  expect(await catchUpSearch(db)).toBe(false)
  expect(await titles(db, 'q=brunnslock')).toEqual(['Brunnslock av gjutjärn'])
  expect(await titles(db)).toEqual(['Brunnslock av gjutjärn', 'Pärmar räcker'])
  const [, old] = await db.selectFrom('search_entry').select('body').orderBy('published_at', 'desc').execute()
  expect(old?.body).toContain('supporten räckte inte till')
})

test('more than one helping is taken until nothing is behind', async ({ db, cast }) => {
  for (let i = 0; i < 51; i++) await publishCase(db, cast, { content: lesson(`Lärdom ${i}`) })
  await db.updateTable('search_entry').set({ analysis: 0 }).execute()
  // two processes that start at once harm nothing, whether they do the same work or share it
  expect(await Promise.all([catchUpSearch(db), catchUpSearch(db)])).toContain(true)
  expect(await catchUpSearch(db)).toBe(false)
  expect(await catchUpSearch(db)).toBe(false)
  const { total, counts } = await search(db, readSearchRequest(new URLSearchParams()), 'sv')
  expect([total, counts.get('kind')?.get('lesson')]).toEqual([51, 51])
})
