/** From hand-in to published, through every hand, in browsers; and out again. */
import type { Page } from 'playwright-core'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'

const title = 'Prova mätaren i brunnen först'
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const notice = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor()

test('handed in, approved, returned, changed, handed in again, approved again, published, found', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, {
    by: cast.anna,
    in: cast.exempelby,
    kind: 'lesson',
    content: lesson(title),
  })
  const review = `/granskning/${draft.id}`
  const status = `${draft.path}/inlamning`
  const anna = await open({ as: cast.anna })
  const [cecilia, david] = [
    await open({ as: cast.cecilia, scripts: false }),
    await open({ as: cast.david, scripts: false }),
  ]

  await anna.go(status)
  await anna.page.getByLabel('Till den som granskar').fill('Vi är osäkra på rubriken.')
  await press(anna.page, 'Lämna in')
  await notice(anna.page, 'Texten är inlämnad.')

  await cecilia.go('/granskning')
  await cecilia.page.getByRole('link', { name: title }).click()
  await cecilia.page.getByText('Vi är osäkra på rubriken.').first().waitFor()
  await press(cecilia.page, 'Godkänn')
  await notice(cecilia.page, 'Texten är godkänd för organisationen.')

  // David gives it back, and Anna reads why
  await david.go(review)
  await press(david.page, 'Åta dig granskningen')
  await notice(david.page, 'Du har åtagit dig granskningen.')
  await david.page.locator('summary', { hasText: 'Begär ändringar' }).click()
  await david.page.getByLabel('Vad behöver ändras?').fill('Skriv varför det blev så.')
  await press(david.page, 'Begär ändringar')
  await notice(david.page, 'Texten är tillbaka hos författarna')

  await anna.go(status)
  await anna.page.getByText('David Dahl ber om ändringar').waitFor()
  await anna.page.getByText('Skriv varför det blev så.').first().waitFor()
  const text = await openDraft(anna, draft)
  await textbox(text, 'Varför blev det så').fill('Locket av gjutjärn stoppar radion.')
  await saved(text)
  await anna.go(status)
  await press(anna.page, 'Lämna in igen')
  await notice(anna.page, 'Texten är inlämnad.')

  // the first approval was of other words
  await david.go(review)
  await press(david.page, 'Åta dig granskningen')
  expect(await david.page.getByRole('button', { name: 'Publicera', exact: true }).count()).toBe(0)
  await cecilia.go(review)
  await press(cecilia.page, 'Godkänn')
  await notice(cecilia.page, 'Texten är godkänd för organisationen.')
  await david.go(review)
  await press(david.page, 'Publicera')
  await notice(david.page, 'Texten är publicerad.')

  await anna.go(status)
  await anna.page.getByRole('link', { name: 'Läs den publicerade texten' }).click()
  expect(new URL(anna.page.url()).pathname).toBe('/lardom/prova-mataren-i-brunnen-forst')

  const stranger = await open({ scripts: false })
  await stranger.go('/sok?q=gjutjärn')
  await stranger.page.getByRole('link', { name: title }).click()
  expect(await stranger.page.locator('main').textContent()).toContain('Locket av gjutjärn stoppar radion.')
  const version = db.updateTable('version').set({ title: 'Något annat' }).where('case_id', '=', draft.id)
  await expect(version.execute()).rejects.toThrow('never changed')
})

test('of two moderators who take it on at once one gets it, and the other is told who has it', async ({
  cast,
  db,
  open,
}) => {
  await db.updateTable('person').set({ is_moderator: true }).where('id', '=', cast.johan.id).execute()
  const content = lesson(title)
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, kind: 'lesson', content })
  const anna = await open({ as: cast.anna, scripts: false })
  await anna.go(`${draft.path}/inlamning`)
  await press(anna.page, 'Lämna in')
  const both = await Promise.all([
    open({ as: cast.david, scripts: false }),
    open({ as: cast.johan, scripts: false }),
  ])
  await Promise.all(both.map(({ go }) => go(`/granskning/${draft.id}`)))
  await Promise.all(both.map(({ page }) => press(page, 'Åta dig granskningen')))
  await expect
    .poll(async () => (await Promise.all(both.map(({ page }) => page.locator('main').textContent()))).sort())
    .toEqual([
      expect.stringMatching(/Någon hann före(David Dahl|Johan Jonsson) åtog sig granskningen/),
      expect.stringContaining('Du har åtagit dig granskningen.'),
    ])
})

test('withdrawn, a text leaves its reason and nothing else', async ({ cast, db, open }) => {
  await publishCase(db, cast, {
    content: lesson(title, { cause: 'Gjutjärn stoppar radion.' }),
  })
  const path = '/lardom/prova-mataren-i-brunnen-forst'
  const cecilia = await open({ as: cast.cecilia, scripts: false })
  await cecilia.go(path)
  await cecilia.page.getByRole('link', { name: 'Dra tillbaka' }).click()
  await cecilia.page.getByText('Det går inte att ångra.').waitFor()
  await press(cecilia.page, 'Dra tillbaka texten')
  // without a reason nothing happens
  await cecilia.page.getByRole('heading', { level: 1, name: 'Dra tillbaka' }).waitFor()
  await cecilia.page.getByLabel('Skälet, som alla kan läsa').fill('Mätaren var en annan än vi trodde.')
  await press(cecilia.page, 'Dra tillbaka texten')
  await notice(cecilia.page, 'Texten är tillbakadragen.')

  const stranger = await open({ scripts: false })
  stranger.ignore(/410/)
  expect(await stranger.go(path)).toBe(410)
  const left = await stranger.page.locator('main').textContent()
  expect(left).toContain('Mätaren var en annan än vi trodde.')
  expect(left).not.toContain('Gjutjärn')
  expect(await stranger.go(`${path}/v/1`)).toBe(410)
  await stranger.go('/sok?q=gjutjärn')
  expect(await stranger.page.getByRole('link', { name: title }).count()).toBe(0)
  const feed = await stranger.context.request.get('/atom.xml')
  expect(await feed.text()).not.toContain(title)
})
