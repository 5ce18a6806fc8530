/** A stranger without JavaScript finds what somebody wrote in a row of a table, narrows, takes it back, reads it. */
import type { Page } from 'playwright-core'
import type { Content } from '#app/domain/cases/content.ts'
import type { Language } from '#app/domain/language.ts'
import type { Db } from '#db/connect.ts'
import { axeViolationsInBothThemes } from '#test/support/browser/accessibility.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import type { Cast } from '#test/support/cast.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson, waterMeters } from '#test/support/water-meters.ts'

/** Two pages of lessons about pumping, which the case study mentions in one row of its costs and nowhere else. */
async function world(db: Db, cast: Cast) {
  await publishCase(db, cast, { kind: 'case_study', content: waterMeters, at: '2025-06-01' })
  for (let i = 0; i < 21; i++) {
    const content: Content = lesson(`Pumpa rätt, lärdom ${i + 1}`, {
      area: [i % 2 ? 'streets' : 'utilities'],
      theme: 'digitalisation',
    })
    await publishCase(db, cast, {
      content,
      at: `2024-01-${10 + i}`,
      ...(i === 0 && { language: 'en' as Language }),
    })
  }
}

test('a stranger finds a case by a word in one of its costs, and reads it', async ({ cast, db, open }) => {
  await world(db, cast)
  const { page, go } = await open({ scripts: false })
  await go('/')
  await page.getByLabel('Sök bland fall och lärdomar').fill('pumpa')
  await page.getByRole('button', { name: 'Sök' }).click()
  await heading(page, '22 träffar på ”pumpa”')
  expect(await page.locator('.entries > li').count()).toBe(20)

  await page.getByRole('link', { name: 'Nästa' }).click()
  expect(await page.locator('.entries > li').count()).toBe(2)
  await page.getByRole('link', { name: 'Föregående' }).click()

  const filters = page.getByRole('navigation', { name: 'Filtrera' })
  await filters.getByRole('link', { name: 'Vatten, avfall och energi' }).click()
  await heading(page, '12 träffar på ”pumpa”')
  await filters.locator('summary', { hasText: 'Fall eller lärdom' }).click()
  await filters.getByRole('link', { name: 'Fall', exact: true }).click()
  await heading(page, '1 träff på ”pumpa”')
  expect(await page.locator('.entry-words').textContent()).toBe('Vad: Mindre vatten att rena och pumpa')
  expect(await page.locator('.entry-words mark').textContent()).toBe('pumpa')

  const chosen = page.getByRole('navigation', { name: 'Valda filter' })
  await chosen.getByRole('link', { name: 'Ta bort Verksamhetsområde: Vatten, avfall och energi' }).click()
  // the heading is the same as before: it does not tell which of the two pages one looks at
  await expect.poll(() => chosen.getByRole('link').count()).toBe(1)
  await heading(page, '1 träff på ”pumpa”')

  // other words keep the filter; nothing with them leads back without it
  await page.getByLabel('Sök bland fall och lärdomar').fill('lärdom')
  await page.getByRole('button', { name: 'Sök' }).click()
  await heading(page, 'Inga träffar med de här filtren')
  await page.getByRole('link', { name: 'Utan filter finns 21 träffar' }).click()
  await heading(page, '21 träffar på ”lärdom”')

  await page.goBack()
  await page.goBack()
  await page.getByRole('link', { name: 'Fjärravlästa vattenmätare i hela kommunen' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(String(waterMeters.title))
  expect(await page.locator('main').textContent()).toContain('Mindre vatten att rena och pumpa')
})

test('a keyboard alone folds out the filters on a phone and chooses one', async ({ cast, db, open }) => {
  await world(db, cast)
  const { page, go } = await open({ scripts: false, width: 320 })
  await go('/sok?q=pumpa')
  const fold = page.locator('.facets-fold > summary')
  const filter = page.locator('.facets').getByRole('link', { name: 'Vatten, avfall och energi' })
  expect(await filter.isVisible()).toBe(false)
  await fold.focus()
  await page.keyboard.press('Enter')
  await filter.waitFor()
  await filter.focus()
  await page.keyboard.press('Enter')
  await heading(page, '12 träffar på ”pumpa”')
  expect(await filter.isVisible()).toBe(false)
})

const pages = [
  '/sok',
  '/sok?q=pumpa&area=utilities&kind=lesson',
  '/sok?q=pumpp',
  '/sok?q=osthyvelmuseum',
  '/sok?q=pumpa&area=culture',
  '/sok?q=pumpa&sida=9',
  '/sok?filter=alla',
  '/amnen',
  '/amnen/area/utilities',
  '/amnen/area/culture',
]

test.for(['sv', 'en'] as const)(
  'search and topics are accessible in %s, light and dark, at 320 and 1280 px',
  async (lang, { cast, db, open }) => {
    await world(db, cast)
    const { page, go } = await open({ lang })
    for (const path of pages) {
      expect([path, await go(path)]).toEqual([path, 200])
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        // what is folded is read too
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        expect([path, width, await axeViolationsInBothThemes(page)]).toEqual([path, width, []])
        expect([path, width, await sidewaysPixels(page)]).toEqual([path, width, 0])
      }
    }
  },
)

async function heading(page: Page, text: string) {
  await page.getByRole('heading', { level: 2, name: text, exact: true }).waitFor()
}

function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
