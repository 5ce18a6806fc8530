import type { Page } from 'playwright-core'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { slowDown } from '#test/support/browser/slow-network.ts'

test('two people write one case at once, see each other, and lose nothing', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const [anna, bo] = [await open({ as: cast.anna }), await open({ as: cast.bo })]
  const [annas, bos] = [await openDraft(anna, draft), await openDraft(bo, draft)]

  // who is here
  await annas.getByRole('button', { name: '2 skriver här' }).click()
  await annas.getByText('Bo Berg Exempelby kommun').waitFor()
  await annas.keyboard.press('Escape')

  // the same plain text, both at the same time
  await textbox(annas, 'Sammanfattning').fill('Vi bytte vattenmätarna.')
  await expect.poll(() => textbox(bos, 'Sammanfattning').inputValue()).toBe('Vi bytte vattenmätarna.')
  await textbox(annas, 'Sammanfattning').press('Control+End')
  await textbox(bos, 'Sammanfattning').press('Control+Home')
  await Promise.all([
    textbox(annas, 'Sammanfattning').pressSequentially(' Läckorna minskade.', { delay: 10 }),
    textbox(bos, 'Sammanfattning').pressSequentially('Förra året: ', { delay: 10 }),
  ])
  const both = 'Förra året: Vi bytte vattenmätarna. Läckorna minskade.'
  await expect.poll(() => textbox(annas, 'Sammanfattning').inputValue()).toBe(both)
  await expect.poll(() => textbox(bos, 'Sammanfattning').inputValue()).toBe(both)

  // the same rich text
  await textbox(annas, 'Vad vi gjorde').click()
  await textbox(annas, 'Vad vi gjorde').pressSequentially('Först mätte vi.')
  await expect.poll(() => textbox(bos, 'Vad vi gjorde').textContent()).toBe('Först mätte vi.')
  await textbox(bos, 'Vad vi gjorde').click()
  await bos.keyboard.press('Control+End')
  await bos.keyboard.press('Enter')
  await Promise.all([
    annas.keyboard.type(' Sedan bytte vi.', { delay: 10 }),
    bos.keyboard.type('Till sist räknade vi.', { delay: 10 }),
  ])
  const paragraphs = ['Först mätte vi. Sedan bytte vi.', 'Till sist räknade vi.']
  await expect.poll(() => textbox(bos, 'Vad vi gjorde').locator('p').allTextContents()).toEqual(paragraphs)
  await expect.poll(() => textbox(annas, 'Vad vi gjorde').locator('p').allTextContents()).toEqual(paragraphs)
  // Bo's caret stands in Anna's text, out of the accessibility tree, and nowhere in her words
  await annas.locator('.remote-caret[aria-hidden="true"][contenteditable="false"]').waitFor()
  expect(await annas.locator('.remote-caret').textContent()).toBe('')

  // different rows, and the same list of ticks
  await annas.getByRole('button', { name: 'Lägg till slutsats' }).click()
  await annas.keyboard.type('Mät före köpet.')
  await bos.getByRole('button', { name: 'Lägg till slutsats' }).click()
  await bos.keyboard.type('Äg mätvärdena.')
  await annas.getByRole('combobox', { name: 'Verksamhetsområde' }).pressSequentially('forsk')
  await annas.keyboard.press('Enter')
  await bos.getByRole('combobox', { name: 'Verksamhetsområde' }).click()
  await bos.getByRole('option', { name: 'Vatten, avfall och energi' }).click()

  await saved(annas)
  await saved(bos)
  const stored = await draft.stored()
  expect(stored.summary).toBe(both)
  expect(stored.conclusions).toEqual([
    expect.objectContaining({ text: 'Mät före köpet.' }),
    expect.objectContaining({ text: 'Äg mätvärdena.' }),
  ])
  expect(stored.area).toEqual(['utilities', 'preschool'])
  expect(JSON.stringify(stored.solution)).toContain('Till sist räknade vi.')
})

/** So long that what one types has left before the other's Enter arrives. */
const delayMs = 250
/** The computer of whoever writes is so many times slower. */
const slowness = 6

test('Enter at a colleague’s caret leaves her words where they are, on a slow line and a slow machine', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const visits = [await open({ as: cast.anna }), await open({ as: cast.bo })] as const
  for (const { page } of visits) await slowDown(page, delayMs)
  const [annas, bos] = [await openDraft(visits[0], draft), await openDraft(visits[1], draft)]
  const enterAtHers = async (hers: Page, his: Page, field: string) => {
    await textbox(hers, field).click()
    await hers.keyboard.type('Först mätte vi.')
    await expect.poll(() => textbox(his, field).textContent()).toBe('Först mätte vi.')
    await textbox(his, field).click()
    await his.keyboard.press('Control+End')
    await his.keyboard.press('Enter')
    const cpu = await hers.context().newCDPSession(hers)
    await cpu.send('Emulation.setCPUThrottlingRate', { rate: slowness })
    await Promise.all([
      hers.keyboard.type(' Sedan bytte vi.', { delay: 10 }),
      his.keyboard.type('Till sist räknade vi.', { delay: 10 }),
    ])
    await cpu.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const paragraphs = ['Först mätte vi. Sedan bytte vi.', 'Till sist räknade vi.']
    for (const page of [hers, his])
      await expect.poll(() => textbox(page, field).locator('p').allTextContents()).toEqual(paragraphs)
  }
  // Yjs orders what is written at one place by ids of chance: both ways round
  await enterAtHers(annas, bos, 'Vad vi gjorde')
  await enterAtHers(bos, annas, 'Hur de löstes')
})

test('one takes back only what one did oneself', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const [annas, bos] = [
    await openDraft(await open({ as: cast.anna }), draft),
    await openDraft(await open({ as: cast.bo }), draft),
  ]
  await textbox(annas, 'Rubrik').pressSequentially('Vattenmätare')
  await expect.poll(() => textbox(bos, 'Rubrik').inputValue()).toBe('Vattenmätare')
  await textbox(bos, 'Rubrik').press('Control+End')
  await bos.keyboard.type(' i Exempelby')
  await expect.poll(() => textbox(annas, 'Rubrik').inputValue()).toBe('Vattenmätare i Exempelby')

  await textbox(annas, 'Rubrik').press('Control+z')
  await expect.poll(() => textbox(bos, 'Rubrik').inputValue()).toBe(' i Exempelby')
  await annas.getByRole('button', { name: 'Gör om' }).click()
  await expect.poll(() => textbox(bos, 'Rubrik').inputValue()).toBe('Vattenmätare i Exempelby')

  await textbox(annas, 'Behov eller problem').click()
  await annas.keyboard.type('Annas ord. ')
  await expect.poll(() => textbox(bos, 'Behov eller problem').textContent()).toContain('Annas ord.')
  await textbox(bos, 'Behov eller problem').click()
  await bos.keyboard.press('Control+End')
  await bos.keyboard.type('Bos ord.')
  await expect.poll(() => textbox(annas, 'Behov eller problem').textContent()).toContain('Bos ord.')
  // about a word at a time
  await annas.keyboard.press('Control+z')
  await expect.poll(() => textbox(bos, 'Behov eller problem').textContent()).toBe('Annas Bos ord.')
  await annas.keyboard.press('Control+z')
  await expect.poll(() => textbox(bos, 'Behov eller problem').textContent()).toBe('Bos ord.')
})

test('what a colleague writes moves neither the caret nor the page', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const [annas, bos] = [
    await openDraft(await open({ as: cast.anna }), draft),
    await openDraft(await open({ as: cast.bo }), draft),
  ]
  await textbox(annas, 'Utpekat ansvar').fill('Enheten för vatten')
  await textbox(annas, 'Utpekat ansvar').press('Home')
  for (let step = 0; step < 7; step++) await annas.keyboard.press('ArrowRight')
  await expect.poll(() => textbox(bos, 'Utpekat ansvar').inputValue()).toBe('Enheten för vatten')
  const place = () =>
    annas.evaluate(() => {
      const field = document.activeElement
      return field instanceof HTMLElement ? Math.round(field.getBoundingClientRect().top) : null
    })
  const before = await place()

  await textbox(bos, 'Utpekat ansvar').press('Home')
  await bos.keyboard.type('Den nya: ')
  await textbox(bos, 'Behov eller problem').click()
  for (let line = 0; line < 8; line++) {
    await bos.keyboard.type(`Rad ${line}`)
    await bos.keyboard.press('Enter')
  }
  await expect.poll(() => textbox(annas, 'Behov eller problem').locator('p').count()).toBe(9)
  await expect.poll(place).toBe(before)
  // Anna goes on where she was
  await annas.keyboard.type(' (ny)')
  await expect
    .poll(() => textbox(bos, 'Utpekat ansvar').inputValue())
    .toBe('Den nya: Enheten (ny) för vatten')
})
