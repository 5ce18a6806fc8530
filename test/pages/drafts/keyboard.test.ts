/** From signing in to handing in without a mouse. */
import type { Page } from 'playwright-core'
import { firstField, saved } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { castPassword } from '#test/support/cast.ts'

/** No page has more stops than this before what is looked for: further on somebody is trapped. */
const mostStops = 120

type Role = 'button' | 'link' | 'textbox' | 'radio'

/** Presses Tab until the focus is on what is called so. */
async function tabTo(page: Page, role: Role, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' })
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press(key)
    for (const one of await wanted.all()) {
      if (await one.evaluate((element) => element === document.activeElement)) return
    }
  }
  throw new Error(`${key} does not lead to ${name}`)
}

test('a lesson is begun, written and handed in with the keyboard alone', async ({ cast, open }) => {
  const { page, go } = await open()
  await go('/logga-in?next=/skriv')
  await tabTo(page, 'textbox', 'E-postadress')
  await page.keyboard.type(cast.anna.email)
  await tabTo(page, 'textbox', 'Lösenord')
  await page.keyboard.type(castPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/skriv')
  await tabTo(page, 'button', /lärdom/i)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/utkast\//)
  await firstField(page).waitFor()

  await tabTo(page, 'textbox', 'Lärdomen i en mening')
  await page.keyboard.type('Prova mätaren i brunnen först')
  await tabTo(page, 'radio', /.*/)
  await page.keyboard.press('Space')
  await tabTo(page, 'textbox', 'Vad hände, och var')
  await page.keyboard.type('Locket stoppade radion.')
  await tabTo(page, 'textbox', 'Gör så här')
  await page.keyboard.type('Prova i tre brunnar.')
  // two steps further: the part that is folded, and its first field, which publishing asks for
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, 'radio', /^CC BY/)
  await page.keyboard.press('Space')
  await saved(page)
  // and back again, past everything
  await tabTo(page, 'link', 'Lämna in', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/inlamning$/)
  await tabTo(page, 'button', 'Lämna in')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Texten är inlämnad.').waitFor()
  expect(await page.getByText('Prova mätaren i brunnen först').count()).toBeGreaterThan(0)
})
