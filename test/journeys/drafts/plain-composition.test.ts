/** What is composed in fields of plain text, of one line and of several, while a colleague changes the same text. */
import type { Page } from 'playwright-core'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { InputMethod } from '#test/support/browser/input-method.ts'
import { expect, test } from '#test/support/browser/journey.ts'

const before = 'Vi såg att allt gick.'
const front = 'Vi såg att '

/** What Bo does to the text, from its start, while Anna composes a word; and what it says in the end. */
const acts: Readonly<Record<string, { act: (bos: Page) => Promise<void>; after: (word: string) => string }>> =
  {
    'writes in front': {
      act: (bos) => bos.keyboard.type('Nu: '),
      after: (word) => `Nu: ${front}${word}allt gick.`,
    },
    'deletes words in front': {
      act: async (bos) => {
        for (let time = 0; time < 3; time++) await bos.keyboard.press('Delete')
      },
      after: (word) => `såg att ${word}allt gick.`,
    },
    'clears the field': {
      act: async (bos) => {
        await bos.keyboard.press('Control+a')
        await bos.keyboard.press('Delete')
      },
      after: (word) => word,
    },
  }

const words = [
  { before: ['か', 'かん'], after: ['漢字'], word: '漢字' },
  { before: ['´'], after: [], word: 'é' },
  { before: ['v', 'va', 'vat', 'vatt'], after: ['vatte', 'vatten'], word: 'vatten' },
] as const

test('a word that is composed in a plain field is written once, whatever a colleague does there', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const annas = await openDraft(await open({ as: cast.anna }), draft)
  const bos = await openDraft(await open({ as: cast.bo }), draft)
  const input = new InputMethod(await annas.context().newCDPSession(annas))
  for (const field of ['Rubrik', 'Sammanfattning'])
    for (const [place, [what, { act, after }]] of Object.entries(acts).entries()) {
      const { before: first, after: then, word } = words[place % words.length] ?? words[0]
      await textbox(annas, field).fill(before)
      await textbox(annas, field).evaluate(
        (control: HTMLInputElement, at) => control.setSelectionRange(at, at),
        front.length,
      )
      await expect.poll(() => textbox(bos, field).inputValue()).toBe(before)
      for (const composed of first) await input.compose(composed)
      await expect.poll(() => textbox(bos, field).inputValue(), { message: what }).toContain(first.at(-1))
      await textbox(bos, field).press('Control+Home')
      await act(bos)
      const counted = `${what} ${field}`
      await textbox(bos, 'Utpekat ansvar').fill(counted)
      await expect.poll(() => textbox(annas, 'Utpekat ansvar').inputValue()).toBe(counted)
      for (const composed of then) await input.compose(composed)
      await input.commit(word)
      await annas.keyboard.type('!')
      for (const page of [annas, bos])
        await expect.poll(() => textbox(page, field).inputValue(), { message: what }).toBe(after(`${word}!`))
    }
  await saved(annas)
  await saved(bos)
  const stored = await draft.stored()
  expect([stored.title, stored.summary]).toEqual(['vatten!', 'vatten!'])
})
