/** The bar above a draft: what one reaches from it, and how much of the page it takes. */
import type { Page } from 'playwright-core'
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { beginDraft, openDraft, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

const barHeight = (page: Page) =>
  page.locator('.editor-bar').evaluate((bar) => bar.getBoundingClientRect().height)

/** Something that says no day and something that says no number: both are kept, and said in the bar. */
async function writeUnreadable(page: Page): Promise<void> {
  await textbox(page, 'Start').fill('i våras')
  await page.locator('#f-dimios_capability-control').fill('många')
  await textbox(page, 'Rubrik').click()
  await page.locator('.saved-unreadable', { hasText: '2 fält går inte att läsa' }).waitFor()
}

test('the preview is one step away, and the bar stays one line when fields cannot be read', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  await textbox(page, 'Rubrik').fill('En rubrik som är så lång att den tar upp allt utrymme som den får')
  const before = await barHeight(page)
  await writeUnreadable(page)
  expect(await barHeight(page)).toBeLessThanOrEqual(before + 1)
  const middles = await page
    .locator('.editor-bar-inner > *:visible')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
    )
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(8)
  await page.getByRole('button', { name: 'Mer om utkastet' }).click()
  await page.getByRole('link', { name: 'Tidslinje' }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('link', { name: 'Förhandsgranska' }).click()
  await page.waitForURL(/\/forhandsvisning$/)
})

test('on a phone the preview is behind the button, and the bar stays two lines', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna, width: 320, theme: 'dark' }), draft)
  const before = await barHeight(page)
  await writeUnreadable(page)
  expect(await barHeight(page)).toBeLessThanOrEqual(before + 1)
  expect(await page.getByRole('link', { name: 'Förhandsgranska' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Mer om utkastet' }).click()
  expect(await axeViolations(page)).toEqual([])
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('link', { name: 'Förhandsgranska' }).click()
  await page.waitForURL(/\/forhandsvisning$/)
})

test('who reviews is offered no page that lets nobody in but those who write', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  await db.updateTable('cases').set({ state: 'in_review' }).where('id', '=', draft.id).execute()
  const david = await open({ as: cast.david })
  await david.go(draft.path)
  await david.page.getByRole('button', { name: 'Mer om utkastet' }).click()
  await david.page.getByRole('button', { name: 'Kortkommandon' }).waitFor()
  expect(await david.page.locator('.editor-bar').getByRole('link').allTextContents()).toEqual(['Visa status'])
})
