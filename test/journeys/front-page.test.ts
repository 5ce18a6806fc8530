import { axeViolations } from '#test/support/accessibility.ts'
import { expect, test } from '#test/support/journey.ts'

for (const lang of ['sv', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`the front page is accessible in ${lang}, ${theme}, at ${width} px`, async ({ open }) => {
        const { page, go } = await open({ lang, theme, width })
        expect(await go('/')).toBe(200)
        expect(await page.getAttribute('html', 'lang')).toBe(lang)
        expect(await axeViolations(page)).toEqual([])
      })
    }
  }
}
