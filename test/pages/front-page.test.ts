/** The front page as strangers and as those who work in Erfa see it. */
import type { Page } from 'playwright-core'
import { axeViolationsInBothThemes } from '#test/support/browser/accessibility.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { reviewWorld } from '#test/support/reviews/review.ts'
import { lesson, waterMeters } from '#test/support/water-meters.ts'

const widths = [320, 1280]

test.for(['sv', 'en'] as const)(
  'the front page is accessible in %s, light and dark, at 320 and 1280 px',
  async (lang, { cast, db, open }) => {
    const { page, go } = await open({ lang })
    expect(await go('/')).toBe(200)
    expect(await page.getAttribute('html', 'lang')).toBe(lang)
    await isFine(page)

    const review = reviewWorld(db, cast)
    await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
    await publishCase(db, cast, { content: lesson('Börja med en enhet', { area: ['culture'] }) })
    await review.submitted()
    // Cecilia approves and writes: nobody's front page holds more
    const cecilia = await open({ as: cast.cecilia, lang })
    expect(await cecilia.go('/')).toBe(200)
    expect(await cecilia.page.locator('.lesson').count()).toBe(1)
    expect(await cecilia.page.locator('.own-work section').count()).toBe(2)
    await isFine(cecilia.page)
  },
)

async function isFine(page: Page) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    expect([width, await axeViolationsInBothThemes(page)]).toEqual([width, []])
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([width, sideways]).toEqual([width, 0])
  }
}
