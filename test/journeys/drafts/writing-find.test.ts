/** Find and replace in a draft in which a colleague writes. */
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

test('Anna replaces a word in the whole draft while Cecilia writes in it; nothing of hers is lost, and undo takes back Anna’s alone', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  const cecilia = await open({ as: cast.cecilia })
  const [hers, page] = [await openDraft(cecilia, draft), await openDraft(anna, draft)]
  const [inTitle, inText] = [textbox(page, 'Rubrik'), textbox(page, 'Vad vi gjorde')]
  await inTitle.fill('Mätare i Exempelby')
  await inText.click()
  await page.keyboard.type('En mätare. Två mätare i ett hus. ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Mätare')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' och nätmätaren.')
  await saved(page)

  // from where she writes, with what she has selected; the browser's own search is a key further
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  const panel = page.getByRole('search', { name: 'Sök och ersätt i utkastet' })
  const words = panel.getByRole('textbox', { name: 'Sök' })
  await words.fill('mätare')
  await panel.getByText('2 av 5').waitFor()
  await words.press('Enter')
  await panel.getByText('3 av 5').waitFor()
  await words.press('Shift+F3')
  await panel.getByText('2 av 5').waitFor()
  // drawn with the next frame
  const marks = () => page.evaluate(() => [...CSS.highlights].map(([name, { size }]) => [name, size]))
  await expect.poll(marks).toEqual([
    ['found', 4],
    ['found-current', 1],
  ])
  await panel.getByRole('checkbox', { name: 'Hela ord' }).check()
  await panel.getByText('2 av 4').waitFor()
  expect(await axeViolations(page)).toEqual([])

  // Cecilia writes in the middle of a word that is found, and goes on while it is replaced
  const hersText = textbox(hers, 'Vad vi gjorde')
  await hersText.getByText('En mätare.').waitFor()
  await hersText.click()
  await hers.keyboard.press('Control+End')
  await hers.keyboard.type(' Ny mätare')
  await panel.getByText('2 av 5').waitFor()
  const typing = hers.keyboard.type(' som Cecilia skriver om medan Anna ersätter', { delay: 20 })
  await panel.getByRole('textbox', { name: 'Ersätt med' }).fill('vattenmätare')
  await panel.getByRole('button', { name: 'Ersätt', exact: true }).click()
  await panel.getByText('2 av 4').waitFor()
  await panel.getByRole('checkbox', { name: 'Skilj på stora och små' }).check()
  await panel.getByText('1 av 2').waitFor()
  await panel.getByRole('button', { name: 'Ersätt alla 2', exact: true }).click()
  await page.getByRole('status').filter({ hasText: '2 träffar är ersatta.' }).waitFor()
  await panel.getByText('Inga träffar').waitFor()
  await panel.locator('.find-done', { hasText: '2 träffar är ersatta. Ångra ersättningen' }).waitFor()
  await typing
  const whole =
    'En vattenmätare. Två vattenmätare i ett hus. Mätare och nätmätaren. Ny vattenmätare som Cecilia skriver om medan Anna ersätter'
  await hersText.getByText(whole).waitFor()
  await inText.getByText(whole).waitFor()
  await inText.locator('strong', { hasText: /^Mätare$/ }).waitFor()

  // undo, from the text: first all of the last step, then the one before; hers stays
  await panel.getByRole('textbox', { name: 'Sök' }).press('Escape')
  expect(await panel.count()).toBe(0)
  await inText.click()
  await page.keyboard.press('Control+z')
  await hersText.getByText('En vattenmätare. Två mätare i ett hus.').waitFor()
  await hersText.getByText('Ny mätare som Cecilia skriver om medan Anna ersätter').waitFor()
  await page.keyboard.press('Control+z')
  await hersText.getByText('En mätare. Två mätare i ett hus.').waitFor()
  await page.keyboard.press('Control+y')
  await hersText.getByText('En vattenmätare. Två mätare i ett hus.').waitFor()
  expect(await hersText.textContent()).toContain('som Cecilia skriver om medan Anna ersätter')
})

test('on a phone the search is a button away, finds what is folded, and says when there is nothing', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna, lang: 'en', theme: 'dark', width: 320 })
  const page = await openDraft(anna, draft)
  await textbox(page, 'Title').fill('Meters')
  await page.getByRole('button', { name: 'More about the draft' }).click()
  await page.getByRole('button', { name: 'Find and replace' }).click()
  const panel = page.getByRole('search', { name: 'Find and replace in the draft' })
  await panel.getByRole('textbox', { name: 'Find' }).fill('gauge')
  await panel.getByText('No matches').waitFor()
  // what it says does not push the button that closes to a line of its own
  const [input, close] = await Promise.all([
    panel.getByRole('textbox', { name: 'Find' }).boundingBox(),
    panel.getByRole('button', { name: 'Close the search' }).boundingBox(),
  ])
  expect(Math.abs((close?.y ?? 0) - (input?.y ?? 500))).toBeLessThan(12)
  await panel.getByRole('textbox', { name: 'Find' }).fill('meter')
  await panel.getByText('1 of 1').waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  // a third of a small phone at most: the text is what one looks at
  const height = await panel.evaluate((element) => element.getBoundingClientRect().height)
  expect(height).toBeLessThanOrEqual(190)
  await panel.getByRole('textbox', { name: 'Find' }).press('Escape')
  const selected = await textbox(page, 'Title').evaluate((control) =>
    control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement
      ? control.value.slice(control.selectionStart ?? 0, control.selectionEnd ?? 0)
      : '',
  )
  expect(selected).toBe('Meter')
})

test('a replacement that something newer stands on is not undone in silence', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  const title = textbox(page, 'Rubrik')
  await title.fill('Mätare')
  await page.keyboard.press('Control+f')
  const panel = page.getByRole('search', { name: 'Sök och ersätt i utkastet' })
  await panel.getByRole('textbox', { name: 'Sök' }).fill('mätare')
  await panel.getByText('1 av 1').waitFor()
  await panel.getByRole('textbox', { name: 'Ersätt med' }).fill('Givare')
  await panel.getByRole('button', { name: 'Ersätt alla 1', exact: true }).click()
  await expect.poll(() => title.inputValue()).toBe('Givare')
  await title.press('End')
  await page.keyboard.type('!')
  const undo = panel.getByRole('button', { name: 'Ångra ersättningen' })
  await undo.click()
  await panel.locator('.find-done', { hasText: 'du har ändrat något efter den' }).waitFor()
  await page.getByRole('status').filter({ hasText: 'du har ändrat något efter den' }).waitFor()
  expect(await title.inputValue()).toBe('Givare!')
  await title.press('Control+z')
  await expect.poll(() => title.inputValue()).toBe('Givare')
  await undo.click()
  await expect.poll(() => title.inputValue()).toBe('Mätare')
})
