/**
 * What an input method, a dead key or the keyboard of a phone composes, while a colleague changes the text around it: each
 * letter once, at its place, the caret behind it.
 */
import type { Page } from 'playwright-core'
import { plainText, type RichText } from '#app/domain/text/rich-text.ts'
import {
  beginDraft,
  openDraft,
  saved,
  showAllParts,
  type TestDraft,
  textbox,
} from '#test/support/browser/editing.ts'
import { InputMethod } from '#test/support/browser/input-method.ts'
import { expect, test, type Visit } from '#test/support/browser/journey.ts'

const field = 'Vad vi gjorde'
const lines = ['Först.', 'Vi såg att allt gick.', 'Sist.']
const front = 'Vi såg att '

type Bos = (
  press: (keys: string, times?: number) => Promise<void>,
  type: (words: string) => Promise<void>,
) => Promise<void>

/** Bo begins at the start of the block in which Anna composes; `blocks` is what is left around her word. */
const acts: Readonly<Record<string, { act: Bos; blocks: (word: string) => string[]; tag?: string }>> = {
  'splits the block': {
    act: async (press) => {
      await press('ArrowRight', 3)
      await press('Enter')
    },
    blocks: (word) => ['Först.', 'Vi ', `såg att ${word}allt gick.`, 'Sist.'],
  },
  'makes it a heading': {
    act: (press) => press('Control+Alt+2'),
    blocks: (word) => ['Först.', `${front}${word}allt gick.`, 'Sist.'],
    tag: 'h2',
  },
  'makes it a list': {
    act: (press) => press('Control+Shift+8'),
    blocks: (word) => ['Först.', `${front}${word}allt gick.`, 'Sist.'],
    tag: 'li',
  },
  'makes it bold': {
    act: async (press) => {
      await press('Shift+End')
      await press('Control+b')
    },
    blocks: (word) => ['Först.', `${front}${word}allt gick.`, 'Sist.'],
    tag: 'strong',
  },
  'deletes words in front': {
    act: (press) => press('Delete', 3),
    blocks: (word) => ['Först.', `såg att ${word}allt gick.`, 'Sist.'],
  },
  'writes in front': {
    act: (_press, type) => type('Nu: '),
    blocks: (word) => ['Först.', `Nu: ${front}${word}allt gick.`, 'Sist.'],
  },
  'joins it with the block before': {
    act: (press) => press('Backspace'),
    blocks: (word) => [`Först.${front}${word}allt gick.`, 'Sist.'],
  },
  'deletes the whole block': {
    act: async (press) => {
      await press('Shift+End')
      await press('Delete')
      await press('Backspace')
    },
    blocks: (word) => [`Först.${word}`, 'Sist.'],
  },
}

/** What is composed before Bo does something and after it, and what the word is in the end. */
const words = {
  漢字: { before: ['か', 'かん'], after: ['漢字'], word: '漢字' },
  é: { before: ['´'], after: [], word: 'é' },
  vatten: { before: ['v', 'va', 'vat', 'vatt'], after: ['vatte', 'vatten'], word: 'vatten' },
} as const

async function both(draft: TestDraft, visits: readonly [Visit, Visit]) {
  const [annas, bos] = [await openDraft(visits[0], draft), await openDraft(visits[1], draft)]
  const input = new InputMethod(await annas.context().newCDPSession(annas))
  const begin = () => writeLines(annas, bos)
  const reached = untilReached(annas, bos)
  const press = async (keys: string, times = 1) => {
    for (let time = 0; time < times; time++) await bos.keyboard.press(keys)
  }
  const bosTurn = async (act: Bos) => {
    await textbox(bos, field).locator('p', { hasText: 'allt gick' }).click()
    await press('Home')
    await act(press, (typed) => bos.keyboard.type(typed))
    await reached()
  }
  return { annas, bos, input, begin, bosTurn }
}

test('a composed word is written once, whatever a colleague does to the text around it', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const visits = [await open({ as: cast.anna }), await open({ as: cast.bo })] as const
  const { annas, bos, input, begin, bosTurn } = await both(draft, visits)
  for (const [place, [what, { act, blocks, tag }]] of Object.entries(acts).entries()) {
    const { before, after, word } = Object.values(words)[place % 3] ?? words.漢字
    await begin()
    for (const composed of before) await input.compose(composed)
    await bosTurn(act)
    for (const composed of after) await input.compose(composed)
    await input.commit(word)
    await annas.keyboard.type('!')
    for (const page of [annas, bos])
      await expect.poll(() => blocksOf(page), { message: what }).toEqual(blocks(`${word}!`))
    if (tag) expect(await textbox(annas, field).locator(tag).first().textContent()).toContain(`${word}!`)
  }
})

test('a phone composes over a word, undo takes it back, and who leaves the field has written it', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const visits = [await open({ as: cast.anna }), await open({ as: cast.bo })] as const
  const { annas, bos, input, begin, bosTurn } = await both(draft, visits)
  await begin()
  const at = front.indexOf('såg') + 'Först.'.length + 2
  await input.compose('såg', [at, at + 3])
  await input.compose('sågo')
  await bosTurn((keys) => keys('Control+Alt+2'))
  await input.compose('sågos')
  await input.commit('sågos')
  await annas.keyboard.type('!')
  const whole = ['Först.', 'Vi sågos! att allt gick.', 'Sist.']
  for (const page of [annas, bos]) await expect.poll(() => blocksOf(page)).toEqual(whole)

  // one step of undo takes a composed word back, and nothing of a colleague's
  await annas.keyboard.press('Control+z')
  await annas.keyboard.press('Control+z')
  for (const page of [annas, bos]) await expect.poll(() => blocksOf(page)).toEqual(lines)
  expect(await textbox(annas, field).locator('h2').textContent()).toBe(lines[1])

  // whoever leaves the field in the middle of a word has written it, and sees what others did
  await begin()
  await input.compose('かん')
  await bosTurn((keys) => keys('Control+Alt+2'))
  expect(await textbox(annas, field).locator('h2').count()).toBe(0)
  await textbox(annas, 'Rubrik').focus()
  const left = ['Först.', `${front}かんallt gick.`, 'Sist.']
  for (const page of [annas, bos]) {
    await expect.poll(() => blocksOf(page)).toEqual(left)
    await expect.poll(() => textbox(page, field).locator('h2').count()).toBe(1)
  }

  await saved(annas)
  await saved(bos)
  const stored = (await draft.stored()).solution as RichText
  expect((stored.content ?? []).map(plainText)).toEqual(left)
  await annas.reload()
  await showAllParts(annas)
  await expect.poll(() => blocksOf(annas)).toEqual(left)
})

const blocksOf = (page: Page) =>
  textbox(page, field)
    .locator(':is(p, h2)')
    .evaluateAll((elements) => elements.map((element) => element.textContent))

/** The text anew, and Anna's caret where she is going to compose. */
async function writeLines(annas: Page, bos: Page): Promise<void> {
  await textbox(annas, field).click()
  await annas.keyboard.press('Control+a')
  await annas.keyboard.press('Delete')
  await annas.keyboard.press('Control+Alt+0')
  for (const [index, line] of lines.entries()) {
    if (index > 0) await annas.keyboard.press('Enter')
    await annas.keyboard.insertText(line)
  }
  await expect.poll(() => blocksOf(bos)).toEqual(lines)
  await annas.keyboard.press('ArrowUp')
  await annas.keyboard.press('Home')
  // behind each of the three words, and behind the blank
  for (let word = 0; word < 3; word++) await annas.keyboard.press('Control+ArrowRight')
  await annas.keyboard.press('ArrowRight')
}

/** What Bo did before is there when what he writes in a plain text is: updates arrive in order. */
function untilReached(annas: Page, bos: Page): () => Promise<void> {
  let count = 0
  return async () => {
    const words = `Ändrad ${++count} gånger`
    await textbox(bos, 'Rubrik').fill(words)
    await expect.poll(() => textbox(annas, 'Rubrik').inputValue()).toBe(words)
  }
}
