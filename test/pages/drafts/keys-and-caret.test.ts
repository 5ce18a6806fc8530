/** Keys, caret and sizes of the page of a draft: what a keyboard, a phone and 400 % need. */
import type { Page } from 'playwright-core'
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { beginDraft, listen, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

const moves = 30
const lines = Array.from({ length: moves + 5 }, (_, line) => `Rad ${line}`)

/** Whether the line of the caret is covered by what sticks, or outside of the window. */
const isCovered = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement
    const sticky = ['.editor-bar', '.editor-label-line'].flatMap((name) => {
      const element =
        name === '.editor-bar'
          ? document.querySelector(name)
          : field?.closest('.editor-field')?.querySelector(name)
      return element && getComputedStyle(element).position === 'sticky'
        ? [element.getBoundingClientRect().bottom]
        : []
    })
    const at = document.getSelection()?.getRangeAt(0).startContainer
    const line = (at instanceof Element ? at : at?.parentElement)?.closest('p')
    if (!(field instanceof HTMLTextAreaElement) && !line) return true
    const styles = field && getComputedStyle(field)
    const { top } = (line ?? document.body).getBoundingClientRect()
    const of =
      field instanceof HTMLTextAreaElement && styles
        ? field.getBoundingClientRect().top +
          Number.parseFloat(styles.paddingTop) +
          Number.parseFloat(styles.lineHeight) *
            (field.value.slice(0, field.selectionStart).split('\n').length - 1)
        : top
    return of < Math.max(...sticky) - 2 || of + 10 > window.innerHeight
  })

async function covered(page: Page, key: string): Promise<number> {
  let count = 0
  for (let move = 0; move < moves; move++) {
    await page.keyboard.press(key)
    // the next frame, after which the browser and the page have scrolled
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    if (await isCovered(page)) count++
  }
  return count
}

test.for([
  [320, 568],
  [360, 640],
  [320, 256],
] as const)(
  'at %i × %i the bar takes at most a fifth, and the line of the caret is never under it',
  async ([width, height], { cast, db, open }) => {
    const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
    const page = await openDraft(await open({ as: cast.anna, width }), draft)
    await page.setViewportSize({ width, height })
    await textbox(page, 'Vad vi gjorde').click()
    for (const line of lines) {
      await page.keyboard.insertText(line)
      await page.keyboard.press('Enter')
    }
    const bar = await page
      .locator('.editor-bar')
      .evaluate((element) => element.getBoundingClientRect().bottom)
    expect(bar).toBeLessThanOrEqual(height / 5)
    expect(await covered(page, 'ArrowUp')).toBe(0)
    expect(await covered(page, 'ArrowDown')).toBe(0)

    await textbox(page, 'Sammanfattning').fill(lines.join('\n'))
    await textbox(page, 'Sammanfattning').press('Control+End')
    expect(await covered(page, 'ArrowUp')).toBe(0)

    // what is pressed at a touch
    const small = await page
      .locator('.editor-bar :is(button, a):visible')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).filter(({ height: tall }) => tall < 44),
      )
    expect(small).toEqual([])
  },
)

test('Tab goes through a table and adds a row at its end; arrows and Escape lead out of it, and the page stays', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  const text = textbox(page, 'Vad vi gjorde')
  await text.click()
  for (const line of lines) {
    await page.keyboard.insertText(line)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('/tabell')
  await page.keyboard.press('Enter')
  for (const word of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) {
    await page.keyboard.type(word)
    if (word !== 'j') await page.keyboard.press('Tab')
  }
  const rows = () =>
    text
      .locator('tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent).join('')))
  expect(await rows()).toEqual(['abc', 'def', 'ghi', 'j'])
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  expect(await rows()).toEqual(['abc', 'def', 'ghi!', 'j'])

  const scrolled = () => page.evaluate(() => Math.round(window.scrollY))
  await page.keyboard.press('ArrowDown')
  const before = await scrolled()
  const isInField = () => text.evaluate((element) => element === document.activeElement)
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key)
    expect(Math.abs((await scrolled()) - before)).toBeLessThan(100)
    expect(await isInField()).toBe(true)
  }
  await page.keyboard.type('Efter.')
  expect(await text.locator('.table-frame + p').textContent()).toBe('Efter.')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  expect(await isInField()).toBe(false)

  // unfinished: a header without words, a heading that skips a level, a callout
  await text.locator('th').first().click()
  await page.keyboard.press('Backspace')
  await text.locator('p', { hasText: 'Rad 3' }).first().click()
  await page.keyboard.press('Control+Alt+4')
  await text.locator('p', { hasText: 'Rad 5' }).first().click()
  await page
    .getByRole('toolbar', { name: 'Verktyg för Vad vi gjorde' })
    .getByRole('button', { name: 'Faktaruta' })
    .click()
  const tone = text.locator('.callout')
  expect(await tone.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('"Anmärkning"')
  expect(await axeViolations(page)).toEqual([])
})

test('a number is judged when one leaves it, and what cannot be read is said with what is saved', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  const number = page.locator('.editor-field-number .editor-input').first()
  const problem = page.locator('.saved-unreadable')
  const heard = await listen(page)
  await number.click()
  await page.keyboard.type('12,')
  expect(await number.getAttribute('aria-invalid')).toBeNull()
  expect(await page.locator('.editor-unreadable .editor-problem').count()).toBe(0)
  expect(await problem.count()).toBe(0)
  await page.keyboard.type('x')
  await page.keyboard.press('Tab')
  expect(await number.getAttribute('aria-invalid')).toBe('true')
  await problem.getByText('1 fält går inte att läsa').waitFor()
  await textbox(page, 'Rubrik').fill('Vattenmätare')
  await saved(page)
  await expect.poll(async () => (await heard()).join('; ')).toMatch(/Sparat.*1 fält går inte att läsa/)
  await expect.poll(() => page.title()).toBe('Skriv: Vattenmätare – Erfa')
  await number.fill('12,5')
})

test('F6 and its way past a section lead from part to part', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  const focused = () => page.evaluate(() => document.activeElement?.id)
  await textbox(page, 'Rubrik').click()
  const headings = await page.locator('.editor-section > h2').evaluateAll((all) => all.map(({ id }) => id))
  for (const heading of headings.slice(1, 4)) {
    await page.keyboard.press('F6')
    expect(await focused()).toBe(heading)
  }
  await page.keyboard.press('Shift+F6')
  expect(await focused()).toBe(headings[2])
  // the button that folds it, and the one that leads past it
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
  expect(await focused()).toBe(headings[3])
})
