/** The page of a draft as axe sees it: empty and full, with everything open that opens. */
import type { Page } from 'playwright-core'
import { axeViolationsInBothThemes } from '#test/support/browser/accessibility.ts'
import { beginDraft, openDraft } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { waterMeters } from '#test/support/water-meters.ts'

const looks = (['sv', 'en'] as const).flatMap((lang) =>
  [320, 1280].map((width) => ({ lang, width }) as const),
)

/** Nothing makes the page scroll sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function openOutline(page: Page, width: number): Promise<void> {
  if (width === 320) await page.locator('.outline-toggle').click()
}

test.for(looks)(
  'axe finds nothing on the page of a draft in either theme: $lang, $width',
  async (look, { cast, db, open }) => {
    const lesson = await beginDraft(db, { by: cast.anna, in: cast.exempelby, kind: 'lesson' })
    const full = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: waterMeters })
    const anna = await open({ as: cast.anna, ...look })
    const { page } = anna

    // an empty lesson, with what is lacking and who is here
    await openDraft(anna, lesson)
    await openOutline(page, look.width)
    await page.locator('.lacking summary').click()
    await page.locator('.presence > button').click()
    expect(await axeViolationsInBothThemes(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.keyboard.press('Alt+0')
    await page.getByRole('dialog').waitFor()
    expect(await axeViolationsInBothThemes(page)).toEqual([])
    await page.keyboard.press('Escape')
    if (look.width === 320) {
      await page.locator('.bar-more-button').click()
      expect(await overflow(page)).toBe(0)
    }

    // a full case with every row unfolded, the tools for a link in one text and the list of blocks in another
    await openDraft(anna, full)
    await openOutline(page, look.width)
    const folded = page.locator('.editor-fold[aria-expanded="false"]')
    while ((await folded.count()) > 0) await folded.first().click()
    const texts = page.locator('.rich-text')
    await texts.nth(0).press('Control+k')
    await page.locator('.link-form').waitFor()
    await texts.nth(1).click()
    for (const key of ['Control+End', 'Enter', 'Enter', '/']) await page.keyboard.press(key)
    await page.getByRole('listbox').waitFor()
    expect(await axeViolationsInBothThemes(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  },
)
