/** Signing out in one tab erases what the browser keeps, also under the draft that another tab has open. */
import type { Page } from 'playwright-core'
import { beginDraft, openDraft, saved, showAllParts, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { castPassword } from '#test/support/cast.ts'

async function signOut(tab: Page) {
  await tab.getByRole('button', { name: 'Logga ut' }).click()
  await tab.waitForURL((url) => !url.pathname.includes('utkast'))
}

async function signIn(tab: Page, email: string) {
  await tab.goto('/logga-in')
  await tab.getByLabel('E-postadress').fill(email)
  await tab.getByLabel('Lösenord', { exact: true }).fill(castPassword)
  await tab.getByRole('button', { name: 'Logga in' }).click()
  await tab.waitForURL((url) => url.pathname !== '/logga-in')
}

const keptDrafts = (page: Page) =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...Object.keys(localStorage).filter((key) => key.startsWith('erfa:journal:')),
  ])

test('Anna signs out in another tab, goes on writing, signs in again and reloads: all her words are there', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  anna.ignore(/WebSocket|401/)
  const page = await openDraft(anna, draft)
  await textbox(page, 'Sammanfattning').fill('Före.')
  await textbox(page, 'Vad vi gjorde').click()
  await page.keyboard.type('Vi mätte.')
  await saved(page)
  const other = await anna.context.newPage()
  await other.goto('/utkast')
  await signOut(other)

  await page.bringToFront()
  await page.getByText('Du är inte längre inloggad').waitFor()
  await textbox(page, 'Sammanfattning').press('Control+End')
  await page.keyboard.type(' Efter.')
  await textbox(page, 'Vad vi gjorde').press('Control+End')
  await page.keyboard.type(' Och skrev vidare.')
  await page.getByText('Det som inte är sparat ligger kvar på den här datorn.').waitFor()

  // somebody else at the same computer sees nothing of it
  await signIn(other, cast.bo.email)
  const bos = await other.goto(draft.path)
  expect(bos?.status()).toBe(200)
  await showAllParts(other)
  await expect.poll(() => textbox(other, 'Sammanfattning').inputValue()).toBe('Före.')
  await saved(other)
  expect((await draft.stored()).summary).toBe('Före.')
  await anna.context.clearCookies()

  await signIn(other, cast.anna.email)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
  await showAllParts(page)
  await expect.poll(() => textbox(page, 'Sammanfattning').inputValue()).toBe('Före. Efter.')
  await expect.poll(() => textbox(page, 'Vad vi gjorde').textContent()).toBe('Vi mätte. Och skrev vidare.')
  await saved(page)
  expect((await draft.stored()).summary).toBe('Före. Efter.')
})

test('what waited to be saved when she signed out is kept, and a draft that nobody writes in is not', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const quiet = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  anna.ignore(/WebSocket|401/)
  const page = await openDraft(anna, draft)
  await textbox(page, 'Rubrik').fill('Vattenmätare')
  await saved(page)
  const idle = await anna.context.newPage()
  await idle.goto(quiet.path)
  await saved(idle)
  // from here on the device alone knows what is typed
  await anna.context.routeWebSocket(/\/sync\//, (socket) => socket.close({ code: 1006 }))
  await page.reload()
  await showAllParts(page)
  await textbox(page, 'Sammanfattning').fill('Före.')
  await page.getByText('Inte sparat, ansluter igen', { exact: true }).first().waitFor()
  const other = await anna.context.newPage()
  await other.goto('/utkast')
  await signOut(other)
  await expect.poll(() => keptDrafts(other)).toEqual([expect.stringContaining(`:${draft.id}:`)])

  await signIn(other, cast.anna.email)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await showAllParts(page)
  await expect.poll(() => textbox(page, 'Sammanfattning').inputValue()).toBe('Före.')
})
