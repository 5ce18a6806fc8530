/** A reader in Arjeplog, without JavaScript and without an account, finds what municipalities like hers have done. */
import type { Page } from 'playwright-core'
import type { Db } from '#db/connect.ts'
import { axeViolationsInBothThemes } from '#test/support/browser/accessibility.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import type { Cast } from '#test/support/cast.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'

/** The newest of a large city, the older one of a neighbour of hers. */
async function world(db: Db, cast: Cast) {
  for (const [slug, title, at] of [
    ['arvidsjaur', 'Fiber till byarna i Arvidsjaur', '2024-03-01'],
    ['goteborg', 'Fiber till flerbostadshusen i Göteborg', '2025-03-01'],
  ] as const) {
    const organisation = await db
      .selectFrom('organisation')
      .where('slug', '=', slug)
      .select(['id', 'slug', 'name'])
      .executeTakeFirstOrThrow()
    await publishCase(db, cast, { content: lesson(title, { theme: 'broadband' }), organisation, at })
  }
}

/** After a link was followed the page that was left may still be there for a moment. */
async function first(page: Page, title: string): Promise<void> {
  await expect.poll(() => page.locator('.entry-title').first().textContent()).toBe(title)
}

const label = 'från en organisation som liknar er'

test('"vi är …" is chosen, orders search, topic and front page, and is forgotten', async ({
  cast,
  db,
  open,
}) => {
  await world(db, cast)
  const { page, go, context } = await open({ scripts: false })
  await go('/')
  await page.getByRole('link', { name: 'Välj vilka ni är' }).click()
  await page.getByLabel('Vår organisation').fill('arjeplog')
  await page.getByRole('button', { name: 'Välj' }).click()
  await page.getByRole('status').getByText('Nu märks det som kommer från').waitFor()
  expect(await page.getByRole('main').textContent()).toContain('Ni är Arjeplogs kommun.')
  const news = page.locator('.like-news')
  expect(await news.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Fiber till byarna i Arvidsjaur',
  ])

  // the form knows nothing of it; the address does, and keeps it through filters
  await page.getByRole('searchbox').fill('fiber')
  await page.getByRole('button', { name: 'Sök' }).click()
  await page.getByRole('link', { name: 'Bäst träff, höjd av likhet' }).waitFor()
  expect(new URL(page.url()).search).toBe('?q=fiber&vi=arjeplog')
  expect(await page.getByText(label).count()).toBe(1)
  await page.getByRole('link', { name: 'Bäst träff, höjd av likhet' }).click()
  await first(page, 'Fiber till byarna i Arvidsjaur')
  const filters = page.getByRole('navigation', { name: 'Filtrera' })
  await filters.locator('summary', { hasText: 'Län' }).click()
  await filters.getByRole('link', { name: 'Norrbottens län' }).click()
  await page.getByRole('link', { name: 'Ta bort Län: Norrbottens län' }).waitFor()
  expect(new URL(page.url()).searchParams.get('vi')).toBe('arjeplog')

  await go('/amnen/theme/broadband')
  await first(page, 'Fiber till flerbostadshusen i Göteborg')
  await page.getByRole('link', { name: 'Mest lika er först' }).click()
  await first(page, 'Fiber till byarna i Arvidsjaur')
  expect(await page.getByRole('main').textContent()).toContain('2 texter. Mest lika er först.')

  await page.getByRole('link', { name: 'Fiber till byarna i Arvidsjaur' }).click()
  // why: the page of those that are like hers
  await page.getByRole('link', { name: label }).click()
  await page.getByRole('heading', { level: 1, name: 'Organisationer som liknar Arjeplogs kommun' }).waitFor()

  await go('/vi-ar')
  await page.getByRole('button', { name: 'Glöm det' }).click()
  await page.getByRole('status').getByText('Glömt.').waitFor()
  await go('/sok?q=fiber')
  expect(new URL(page.url()).search).toBe('?q=fiber')
  expect(await page.getByText(label).count()).toBe(0)
  expect(await context.cookies()).toEqual([])
})

test('with other weights others are like, and the figure and the table say the same', async ({
  cast,
  db,
  open,
}) => {
  await world(db, cast)
  const { page, go } = await open({ scripts: false })
  await go('/organisationer/arjeplog')
  await page.getByRole('link', { name: 'Vilka liknar den här?' }).click()
  const table = page.getByRole('table', { name: 'De närmaste och hur mycket de skiljer sig' })
  const rows = () => table.getByRole('rowheader').allTextContents()
  await table.waitFor()
  const before = await rows()
  expect(before).toHaveLength(7)
  expect(await page.getByRole('img', { name: /skiljer sig från Arjeplogs kommun/ }).count()).toBe(1)
  expect(await page.locator('.likeness-dot').count()).toBe(7)

  await page.locator('summary', { hasText: 'Varför Arvidsjaurs kommun?' }).click()
  const why = page.getByRole('table', { name: 'Varför Arvidsjaurs kommun?' })
  expect(await why.getByRole('row', { name: /Län Norrbottens län Norrbottens län 0 1/ }).count()).toBe(1)
  expect(await why.getByRole('row', { name: /Bor utanför tätort saknas saknas saknas/ }).count()).toBe(1)

  const form = page.getByRole('search', { name: 'Vad som ska väga' })
  await form.getByLabel('Län').selectOption('0')
  await form.getByLabel('Invånare').selectOption('3')
  await form.getByRole('button', { name: 'Räkna om' }).click()
  await page.getByText('Räknat med andra vikter').waitFor()
  expect(new URL(page.url()).search).toBe('?vikt-invanare=3&vikt-lan=0')
  expect(await rows()).not.toEqual(before)
  await page.getByRole('link', { name: 'Tillbaka till lika vikter' }).click()
  await expect.poll(rows).toEqual(before)
})

test('the page of those that are like is whole at any width, in the colours of the reader and on paper', async ({
  open,
}) => {
  const { page, go } = await open()
  await go('/organisationer/arjeplog/liknande?vikt-lan=0')
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect([width, await axeViolationsInBothThemes(page)]).toEqual([width, []])
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([width, sideways]).toEqual([width, 0])
  }
  // drawings do not take the reader's own colours by themselves
  await page.emulateMedia({ forcedColors: 'active' })
  const drawn = page.locator('.likeness-axis')
  const ink = await page.evaluate(() => getComputedStyle(document.body).color)
  expect(await drawn.evaluate((axis) => getComputedStyle(axis).stroke)).toBe(ink)
  await page.emulateMedia({ forcedColors: 'none', media: 'print' })
  expect(await page.locator('.likeness-figure svg').isVisible()).toBe(true)
  expect(await page.locator('.likeness-weights').isVisible()).toBe(false)
})
