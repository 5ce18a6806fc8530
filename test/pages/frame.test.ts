/** The frame and our own pages, as people meet them: with a keyboard, on a phone, in the dark. */
import type { Page } from 'playwright-core'
import { expect, test } from '#test/support/browser/journey.ts'

test('a keyboard skips the header, and sees where it is all along', async ({ open }) => {
  const { page, go } = await open({ scripts: false })
  await go('/om')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Hoppa till innehållet' })
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  expect(page.url()).toContain('#content')
  await page.keyboard.press('Tab')
  const focused = page.locator('main a:focus')
  expect(await focused.count()).toBe(1)
  expect(await focused.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid')
})

test('text stays whole when a reader spreads it out on a phone', async ({ open }) => {
  const { page, go } = await open({ width: 320 })
  await go('/tillganglighet')
  // the distances of WCAG 1.4.12; set by the browser, as the page's policy allows no style of ours
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      element.style.lineHeight = '1.5'
      element.style.letterSpacing = '0.12em'
      element.style.wordSpacing = '0.16em'
    }
  })
  expect(await sidewaysPixels(page)).toBe(0)
})

test('the language changes and the page stays', async ({ open }) => {
  const { page, go } = await open({ scripts: false })
  await go('/integritet')
  await page.getByRole('link', { name: 'In English' }).click()
  expect(new URL(page.url()).pathname).toBe('/en/integritet')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Personal data')
  await page.getByRole('link', { name: 'På svenska' }).click()
  expect(new URL(page.url()).pathname).toBe('/integritet')
})

function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
