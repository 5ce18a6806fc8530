/** The editor as those need it who cannot see it, or see it small, in the dark, in another language. */
import type { Page } from 'playwright-core'
import { axeViolations } from '#test/support/accessibility.ts'
import { beginDraft, openDraft } from '#test/support/editing.ts'
import { expect, test } from '#test/support/journey.ts'
import { lesson, waterMeters } from '#test/support/water-meters.ts'

const widths = [320, 1280]

async function expectAccessible(page: Page, what: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    expect([what, width, await axeViolations(page)]).toEqual([what, width, []])
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([what, width, sideways]).toEqual([what, width, 0])
  }
}

for (const lang of ['sv', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the editor is accessible in ${lang}, ${theme}, at 320 and 1280 px`, async ({ cast, db, open }) => {
      const by = { by: cast.anna, in: cast.exempelby }
      const empty = await beginDraft(db, by)
      const full = await beginDraft(db, { ...by, content: waterMeters })
      const short = await beginDraft(db, { ...by, kind: 'lesson', content: lesson('Börja med en enhet') })
      const visit = await open({ as: cast.anna, lang, theme })
      const page = await openDraft(visit, empty)
      await expectAccessible(page, 'an empty case study')
      await page.locator('.editor-text .editor-input').first().press('Alt+0')
      await page.getByRole('dialog').waitFor()
      await expectAccessible(page, 'the help on keys')
      await openDraft(visit, full)
      await expectAccessible(page, 'a full case study')
      await openDraft(visit, short)
      await expectAccessible(page, 'a lesson')
    })
  }
}
