/** The map of what has been published: read, narrowed and followed without JavaScript, and by keyboard. */
import type { Db } from '#db/connect.ts'
import { seedOrganisations } from '#db/seed/organisations.ts'
import { findOrganisationBySlug } from '#server/organisations/presentation.ts'
import { axeViolationsInBothThemes } from '#test/support/browser/accessibility.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import type { Cast } from '#test/support/cast.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'

/** Kiruna has six lessons, Malmö one about streets. */
async function world(db: Db, cast: Cast) {
  await seedOrganisations(db)
  const [kiruna, malmo] = [
    await findOrganisationBySlug(db, 'kiruna'),
    await findOrganisationBySlug(db, 'malmo'),
  ]
  for (let number = 1; number <= 6; number++)
    await publishCase(db, cast, {
      content: lesson(`Vinterdrift, lärdom ${number}`, { area: ['utilities'], theme: 'digitalisation' }),
      organisation: kiruna,
    })
  await publishCase(db, cast, {
    content: lesson('Gatlyktor', { area: ['streets'], theme: 'digitalisation' }),
    organisation: malmo,
  })
}

test('each municipality on the map is reached with Tab and followed with Enter', async ({
  db,
  cast,
  open,
}) => {
  await world(db, cast)
  const { page, go } = await open({ scripts: false })
  await go('/organisationer')
  await page.getByRole('link', { name: 'Se på karta vilka som har delat något' }).click()
  await page.getByText('2 organisationer har publicerat 7 texter.').waitFor()
  const onMap = page.locator('.sweden-map a')
  expect(await onMap.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))).toEqual([
    'Kiruna kommun: 6 lärdomar',
    'Malmö kommun: 1 lärdom',
  ])
  await page.getByRole('button', { name: 'Filtrera' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await onMap.nth(1).evaluate((link) => link === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/organisationer/malmo')
})

test('it is narrowed by a form, and says when nothing is left', async ({ db, cast, open }) => {
  await world(db, cast)
  const { page, go } = await open({ scripts: false, lang: 'en' })
  await go('/organisationer/karta')
  const choose = async (area: string) => {
    await page.locator('select[name=area]').selectOption(area)
    await page.getByRole('button', { name: 'Filter' }).click()
  }
  await choose('streets')
  await page.getByText('1 organisation has published 1 text.').waitFor()
  expect(await page.locator('.place-list li').allTextContents()).toEqual(['Malmö kommun: 1 lesson'])
  await choose('preschool')
  await page.getByText('Nobody has shared anything about this yet').waitFor()
  await page.getByRole('link', { name: 'Clear' }).click()
  await page.getByText('2 organisations have published 7 texts.').waitFor()
})

test('it is accessible in both themes, at 320 and 1280 px', async ({ db, cast, open }) => {
  await world(db, cast)
  const { page, go } = await open()
  await go('/organisationer/karta')
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await axeViolationsInBothThemes(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})
