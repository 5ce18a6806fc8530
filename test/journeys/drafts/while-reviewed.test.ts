/** A draft moves on while somebody has it open: the editor says so, and takes no text when the draft takes none. */
import type { Page } from 'playwright-core'
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { lesson } from '#test/support/water-meters.ts'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('handed in, approved, taken on and published by others, the open editor says each of it', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, {
    by: cast.anna,
    in: cast.exempelby,
    kind: 'lesson',
    content: lesson('Prova mätaren i brunnen först'),
  })
  const [anna, bo, cecilia, david] = [
    await open({ as: cast.anna }),
    await open({ as: cast.bo }),
    await open({ as: cast.cecilia, scripts: false }),
    await open({ as: cast.david, scripts: false }),
  ]
  const editor = await openDraft(anna, draft)
  const bar = editor.locator('.editor-bar')
  const change = bar.locator('.bar-notice')
  expect(await change.count()).toBe(0)

  await bo.go(`${draft.path}/inlamning`)
  await press(bo.page, 'Lämna in')
  await change.getByText('Texten är inlämnad.').waitFor()
  await bar.locator('.status', { hasText: 'Inlämnat' }).waitFor()
  expect(await change.getByRole('link').getAttribute('href')).toBe(`${draft.path}/inlamning`)
  expect(await bar.getByRole('link', { name: 'Lämna in' }).count()).toBe(0)
  expect(await axeViolations(editor)).toEqual([])

  await cecilia.go(`/granskning/${draft.id}`)
  await press(cecilia.page, 'Godkänn')
  await change.getByText('Texten är godkänd.').waitFor()
  await david.go(`/granskning/${draft.id}`)
  await press(david.page, 'Åta dig granskningen')

  // the text still belongs to its authors
  await textbox(editor, 'Varför blev det så').fill('Locket stoppar radion.')
  await saved(editor)
  await cecilia.go(`/granskning/${draft.id}`)
  await press(cecilia.page, 'Godkänn')
  await change.getByText('Texten är godkänd.').waitFor()
  await david.go(`/granskning/${draft.id}`)
  await press(david.page, 'Publicera')
  await change.getByText('Texten är publicerad och kan inte ändras här längre.').waitFor()
  await expect.poll(() => editor.getByRole('textbox', { disabled: false }).count()).toBe(0)

  await cecilia.go('/lardom/prova-mataren-i-brunnen-forst')
  await cecilia.page.getByRole('link', { name: 'Dra tillbaka' }).click()
  await cecilia.page.getByLabel('Skälet, som alla kan läsa').fill('Mätaren var en annan.')
  await press(cecilia.page, 'Dra tillbaka texten')
  await change.getByText('Den publicerade texten är tillbakadragen.').waitFor()
})
