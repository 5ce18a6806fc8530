/** Two people in one rich text, in two windows, on lines that take their time: no letter is lost or goes astray. */
import type { Page } from 'playwright-core'
import { plainText, type RichNode, type RichText } from '#app/domain/text/rich-text.ts'
import {
  beginDraft,
  openDraft,
  saved,
  showAllParts,
  type TestDraft,
  textbox,
} from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { slowDown } from '#test/support/browser/slow-network.ts'

const sentence = 'det tog längre tid än vi trodde'
const keyDelayMs = 25

/** Anna writes behind "Vi såg att " in the second block, and Bo does something in the middle of it. */
async function whileAnnaWrites(
  annas: Page,
  bos: Page,
  field: string,
  act: () => Promise<void>,
): Promise<void> {
  const text = textbox(annas, field)
  await text.click()
  await annas.keyboard.type('Först.')
  await annas.keyboard.press('Enter')
  await annas.keyboard.type('Vi såg att ')
  await expect.poll(() => textbox(bos, field).locator('p').count()).toBe(2)
  await expect.poll(() => textbox(bos, field).textContent()).toContain('Vi såg att')
  await Promise.all([annas.keyboard.type(sentence, { delay: keyDelayMs }), act()])
}

/** Bo's caret at the start of the block in which Anna writes. */
async function atStartOfHers(bos: Page, field: string): Promise<void> {
  await textbox(bos, field).locator(':is(p, h2, li)', { hasText: 'Vi såg att' }).last().click()
  await bos.keyboard.press('Home')
}

async function sameEverywhere(
  pages: readonly Page[],
  draft: TestDraft,
  field: string,
  key: 'context' | 'problem' | 'solution',
  blocks: readonly string[],
): Promise<void> {
  const seen = (page: Page) =>
    textbox(page, field)
      .locator(':is(p, h2, h3)')
      .evaluateAll((elements) => elements.map((element) => element.textContent))
  for (const page of pages) await expect.poll(() => seen(page)).toEqual(blocks)
  for (const page of pages) await saved(page)
  const stored = (await draft.stored())[key] as RichText
  expect(wordsOf(stored)).toEqual(blocks.filter((words) => words !== ''))
}

const wordsOf = (text: RichText) =>
  leaves(text)
    .map(plainText)
    .filter((words) => words !== '')

function leaves(node: RichNode): RichNode[] {
  return node.type === 'paragraph' || node.type === 'heading' ? [node] : (node.content ?? []).flatMap(leaves)
}

for (const delayMs of [0, 60, 300])
  test(`headings, lists, Enter and columns under a writer, ${delayMs} ms each way`, async ({
    cast,
    db,
    open,
  }) => {
    const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
    const visits = [await open({ as: cast.anna }), await open({ as: cast.bo })] as const
    for (const { page } of visits) await slowDown(page, delayMs)
    const [annas, bos] = [await openDraft(visits[0], draft), await openDraft(visits[1], draft)]
    const under = async (
      field: string,
      key: 'context' | 'problem' | 'solution',
      act: () => Promise<void>,
      blocks: readonly string[],
    ) => {
      await whileAnnaWrites(annas, bos, field, act)
      await sameEverywhere([annas, bos], draft, field, key, blocks)
    }
    const hers = `Vi såg att ${sentence}`

    await under(
      'Förutsättningar',
      'context',
      async () => {
        await atStartOfHers(bos, 'Förutsättningar')
        for (let press = 0; press < 3; press++) await bos.keyboard.press('Control+Alt+2')
      },
      ['Först.', hers],
    )
    expect(await textbox(annas, 'Förutsättningar').locator('h2').allTextContents()).toEqual([hers])

    await under(
      'Behov eller problem',
      'problem',
      async () => {
        await atStartOfHers(bos, 'Behov eller problem')
        await bos.keyboard.press('Control+Shift+8')
      },
      ['Först.', hers],
    )
    expect(await textbox(annas, 'Behov eller problem').locator('li').allTextContents()).toEqual([hers])

    await under(
      'Vad vi gjorde',
      'solution',
      async () => {
        await atStartOfHers(bos, 'Vad vi gjorde')
        await bos.keyboard.press('Enter')
      },
      ['Först.', '', hers],
    )

    // both begin in the same empty text
    await textbox(annas, 'Hur de löstes').click()
    await textbox(bos, 'Hur de löstes').click()
    await Promise.all([
      annas.keyboard.type('Annas ord.', { delay: keyDelayMs }),
      bos.keyboard.type('Bos ord.', { delay: keyDelayMs }),
    ])
    const both = () => textbox(annas, 'Hur de löstes').textContent()
    await expect.poll(both).toMatch(/^(Annas ord\.Bos ord\.|Bos ord\.Annas ord\.)$/)
    await expect.poll(() => textbox(bos, 'Hur de löstes').textContent()).toBe(await both())

    // a table: Anna writes in a cell while both add a column
    const table = textbox(annas, 'Resultat och effekter')
    await table.click()
    await annas.keyboard.type('/tabell')
    await annas.keyboard.press('Enter')
    await expect.poll(() => textbox(bos, 'Resultat och effekter').locator('th').count()).toBe(3)
    await textbox(bos, 'Resultat och effekter').locator('td').last().click()
    await Promise.all([
      annas.keyboard.type(sentence, { delay: keyDelayMs }),
      bos.getByRole('button', { name: 'Kolumn efter' }).click(),
    ])
    await annas.getByRole('button', { name: 'Kolumn efter' }).click()
    for (const page of [annas, bos]) {
      await expect.poll(() => textbox(page, 'Resultat och effekter').locator('th').count()).toBe(5)
      await expect.poll(() => textbox(page, 'Resultat och effekter').locator('td').count()).toBe(10)
      await expect
        .poll(() => textbox(page, 'Resultat och effekter').locator('th').first().textContent())
        .toBe(sentence)
    }
    await saved(annas)
    await saved(bos)
    // as it is read anew from the database
    const cells = () => table.locator('th, td').allTextContents()
    const shown = await cells()
    await annas.reload()
    await showAllParts(annas)
    await expect.poll(cells).toEqual(shown)
  })
