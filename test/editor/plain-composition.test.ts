// @vitest-environment jsdom
/** A word that is composed in a plain field while a colleague changes the text around it. */
import { test as base, expect, vi } from 'vitest'
import * as Y from 'yjs'
import { UndoController } from '#app/editor/session/undo-controller.ts'
import { bindText } from '#app/editor/text/text-binding.ts'

interface Field {
  readonly text: Y.Text
  readonly control: HTMLTextAreaElement
  readonly undo: UndoController
  /** An input method shows these words in place of those that it showed before. */
  readonly compose: (words: string) => void
  /** It ends with these words, and puts the caret where it believes their end to be. */
  readonly commit: (words: string) => void
}

const test = base.extend<{ field: Field }>({
  field: async ({}, use) => {
    vi.useFakeTimers()
    const doc = new Y.Doc()
    const text = doc.getText('summary')
    text.insert(0, 'Vi såg att allt gick.')
    const control = document.body.appendChild(document.createElement('textarea'))
    const undo = new UndoController(doc)
    const unbind = bindText(control, text, { oneLine: false, onShown: () => {} })
    control.focus()
    control.setSelectionRange('Vi såg att '.length, 'Vi såg att '.length)
    let shown: string | null = null
    const compose = (words: string) => {
      if (shown === null) control.dispatchEvent(new CompositionEvent('compositionstart'))
      const end = control.selectionEnd
      control.setRangeText(words, end - (shown ?? '').length, end, 'end')
      shown = words
      control.dispatchEvent(new Event('input'))
    }
    await use({
      text,
      control,
      undo,
      compose,
      commit: (words) => {
        compose(words)
        const end = control.selectionEnd
        control.dispatchEvent(new CompositionEvent('compositionend', { data: words }))
        control.setSelectionRange(end, end)
        shown = null
        vi.runAllTimers()
      },
    })
    unbind()
    undo.destroy()
    control.remove()
    vi.useRealTimers()
  },
})

const behind = ({ control }: Field) => control.value.slice(0, control.selectionEnd)

test('what a colleague writes in front is seen when the word is whole, and the caret is behind it', ({
  field,
}) => {
  field.compose('か')
  field.text.insert(0, 'Nu: ')
  expect(field.control.value).toBe('Vi såg att かallt gick.')
  field.compose('かん')
  field.commit('漢字')
  expect(field.text.toString()).toBe('Nu: Vi såg att 漢字allt gick.')
  expect(behind(field)).toBe('Nu: Vi såg att 漢字')
})

test('a word of which a colleague removed the first half is written whole', ({ field }) => {
  field.compose('vatt')
  field.text.delete(0, field.text.length)
  field.compose('vatte')
  field.commit('vatten')
  expect(field.text.toString()).toBe('vatten')
  expect(behind(field)).toBe('vatten')
})

test('a word that nothing was composed of stays away when a colleague removed it', ({ field }) => {
  field.control.setSelectionRange(6, 6)
  field.control.dispatchEvent(new CompositionEvent('compositionstart'))
  field.text.delete(0, 7)
  field.control.dispatchEvent(new CompositionEvent('compositionend', { data: 'såg' }))
  vi.runAllTimers()
  expect(field.control.value).toBe('att allt gick.')
})

test('undo takes back a composed word in one step, however long it took', ({ field }) => {
  for (const words of ['v', 'va', 'vat']) {
    field.compose(words)
    vi.advanceTimersByTime(3_000)
  }
  field.text.insert(0, 'Nu: ')
  field.commit('vatten ')
  field.undo.undo()
  expect(field.text.toString()).toBe('Nu: Vi såg att allt gick.')
  field.undo.redo()
  expect(field.text.toString()).toBe('Nu: Vi såg att vatten allt gick.')
})

test('a key that follows acts on what is there by then', ({ field }) => {
  field.compose('é')
  field.text.insert(0, 'Nu: ')
  field.control.dispatchEvent(new CompositionEvent('compositionend', { data: 'é' }))
  field.control.dispatchEvent(new KeyboardEvent('keydown', { key: '!' }))
  expect(behind(field)).toBe('Nu: Vi såg att é')
})
