/** From Word, Google Docs and Excel through the clipboard of a browser, on the page with its Content-Security-Policy. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { RichText } from '#app/domain/text/rich-text.ts'
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { pictureOf } from '#test/support/drafts/pasted-picture.ts'

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'paste')
const fixture = (name: string) => readFileSync(join(folder, name), 'utf8')

/** Another site: ours must not put anything on the clipboard by itself. */
const elsewhere = 'https://annat.example'

/** Puts what a program writes on the clipboard of the browser. */
async function copyAs(context: BrowserContext, data: Readonly<Record<string, string>>): Promise<void> {
  await context.grantPermissions(['clipboard-write'], { origin: elsewhere })
  const page = await context.newPage()
  await page.route(`${elsewhere}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await page.goto(elsewhere)
  await page.evaluate(async (types) => {
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })] as const)
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
  }, data)
  await page.close()
}

async function paste(page: Page, field: string): Promise<void> {
  await textbox(page, field).click()
  await page.keyboard.press('Control+v')
}

test('Anna pastes from Word, Google Docs and Excel', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const visit = await open({ as: cast.anna })
  const page = await openDraft(visit, draft)
  const notices = page.locator('.bar-notices')
  const stored = async (key: 'context' | 'problem' | 'solution') =>
    pictureOf(((await draft.stored())[key] as RichText).content)
  const pictureIn = (name: string) => fixture(name).split('\n! ')[0]?.trimEnd()

  const take = async (field: string, key: 'context' | 'problem' | 'solution', name: string) => {
    await copyAs(visit.context, { 'text/html': fixture(`${name}.html`), 'text/plain': 'ord' })
    await page.bringToFront()
    await paste(page, field)
    await saved(page)
    await expect.poll(() => stored(key)).toBe(pictureIn(`${name}.txt`))
  }
  await take('Förutsättningar', 'context', 'word-footnotes-comments-and-changes')
  await expect.poll(() => notices.textContent()).toContain('1 kommentar och 1 struken ändring togs bort.')
  expect(await axeViolations(page)).toEqual([])
  await take('Behov eller problem', 'problem', 'google-docs-text')
  await take('Vad vi gjorde', 'solution', 'excel-merged-and-bold')

  // one step back, and forth again
  await page.keyboard.press('Control+z')
  await expect.poll(() => textbox(page, 'Vad vi gjorde').locator('table').count()).toBe(0)
  await page.keyboard.press('Control+y')
  await expect.poll(() => textbox(page, 'Vad vi gjorde').locator('th').count()).toBe(2)

  // into a title of one line, two lines come as one
  await copyAs(visit.context, { 'text/plain': 'Digitala\r\nvattenmätare\r\n' })
  await page.bringToFront()
  await paste(page, 'Rubrik')
  await expect.poll(() => textbox(page, 'Rubrik').inputValue()).toBe('Digitala vattenmätare')
  await saved(page)
  expect((await draft.stored()).title).toBe('Digitala vattenmätare')
})
