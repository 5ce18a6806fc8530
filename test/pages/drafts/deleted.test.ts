/** A draft that is deleted while somebody has it open: it is said at once, her words stay, and the way back is there. */
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

test.for([
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 320 },
] as const)(
  'Anna deletes in one tab what she has open in another, and brings it back: $theme, $width px',
  async (look, { cast, db, open }) => {
    const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
    const anna = await open({ as: cast.anna, ...look })
    const page = await openDraft(anna, draft)
    await textbox(page, 'Rubrik').fill('Mätarna på plats')
    await textbox(page, 'Sammanfattning').fill('Ett utkast som kommer tillbaka.')
    await saved(page)

    const other = await anna.context.newPage()
    await other.goto(`${draft.path}/borttagning`)
    await other.getByRole('button', { name: 'Ta bort utkastet' }).click()
    await other.waitForURL(/vilka=borttagna/)

    const notice = page.locator('.bar-notice')
    await notice.getByText(/^Observera: Utkastet är borttaget\..*30 dagar/).waitFor()
    expect(await page.locator('.saved-line').textContent()).toBe('Borttaget')
    // nothing that could be done to a draft is offered, and the words are there
    const acts = page.locator('.editor').getByRole('button').or(page.getByRole('textbox'))
    expect(
      await acts.filter({ hasNotText: /^(Innehåll|Contents)|kvar till publicering$/ }).allTextContents(),
    ).toEqual([])
    expect(await page.getByRole('link', { name: 'Lämna in' }).count()).toBe(0)
    const words = page.locator('.editor-text').getByText('Ett utkast som kommer tillbaka.')
    await words.waitFor()
    expect(await axeViolations(page)).toEqual([])

    await notice.getByRole('link', { name: 'Ta tillbaka utkastet' }).click()
    await page.getByRole('button', { name: /Mätarna på plats/ }).click()
    await page.waitForURL(/klart=undeleteDraft/)
    await openDraft(anna, draft)
    expect(await textbox(page, 'Sammanfattning').inputValue()).toBe('Ett utkast som kommer tillbaka.')
  },
)
