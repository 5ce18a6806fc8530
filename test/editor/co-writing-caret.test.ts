// @vitest-environment jsdom
/** A composition and a click that the editor has not read yet, while a colleague changes the text. */
import { TextSelection } from '@tiptap/pm/state'
import { test as base, expect } from 'vitest'
import * as Y from 'yjs'
import { readPending } from '#app/editor/rich/binding/pending-selection.ts'
import { Writer } from '#test/support/co-writing/writer.ts'

const test = base.extend<{ anna: Writer; bo: Writer }>({
  anna: async ({}, use) => {
    const anna = new Writer('Anna', 11)
    anna.type('Först.')
    anna.press('Enter')
    anna.type('Vi såg att ')
    await use(anna)
    anna.close()
  },
  bo: async ({ anna }, use) => {
    const bo = new Writer('Bo', 12, undefined, anna.state)
    const joined = Symbol('joined')
    for (const [from, to] of [
      [anna, bo],
      [bo, anna],
    ] as const)
      from.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== joined) Y.applyUpdate(to.doc, update, joined)
      })
    await use(bo)
    bo.close()
  },
})

test('a colleague sees a composed word at once, its writer his heading when the word is whole', ({
  anna,
  bo,
}) => {
  anna.beginComposition()
  anna.compose('か')
  bo.selectAt('Vi såg', 'before')
  bo.put('heading2')
  bo.type('Nu: ')
  anna.compose('ん')
  expect(bo.blocks).toEqual(['Först.', 'Nu: Vi såg att かん'])
  expect(anna.blocks).toEqual(['Först.', 'Vi såg att かん'])
  anna.endComposition()
  anna.type('!')
  expect(anna.blocks).toEqual(['Först.', 'Nu: Vi såg att かん!'])
  expect(anna.html).toContain('<h2>')
  expect(anna.html).toBe(bo.html)
})

test('a word that is half composed when its block is removed is written whole', ({ anna, bo }) => {
  anna.beginComposition()
  anna.compose('vatt')
  const end = bo.editor.state.doc.content.size
  bo.editor.commands.deleteRange({ from: bo.placeOf('Vi såg') ?? 0, to: end - 1 })
  anna.compose('en')
  anna.endComposition()
  expect(anna.blocks).toEqual(['Först.', 'vatten'])
  expect(bo.blocks).toEqual(anna.blocks)
})

test('undo takes back a composed word in one step, however long it took', ({ anna, bo }) => {
  anna.beginComposition()
  for (const letter of ['v', 'a', 't']) anna.compose(letter)
  bo.selectAt('Först.')
  bo.press('Enter')
  for (const letter of ['t', 'e', 'n']) anna.compose(letter)
  anna.endComposition()
  anna.press('z', { ctrl: true })
  for (const { blocks } of [anna, bo]) expect(blocks).toEqual(['Först.', '', 'Vi såg att '])
})

test('rows that a colleague adds stay while a word is composed in a cell', ({ anna, bo }) => {
  anna.put('table')
  bo.selectAt('Vi såg att ')
  anna.beginComposition()
  anna.compose('か')
  bo.selectAt('か')
  bo.editor.commands.addRowAfter()
  bo.editor.commands.addColumnAfter()
  anna.compose('ん')
  anna.endComposition()
  const cells = anna.html.match(/<t[hd]/g)?.length
  expect(cells).toBe(bo.html.match(/<t[hd]/g)?.length)
  expect(cells).toBe(4 * 4)
  expect(anna.html).toContain('かん')
  expect(anna.html).toBe(bo.html)
})

test('a click that is not read yet holds on to its letter when a colleague presses Enter there', ({
  anna,
  bo,
}) => {
  const { view } = anna.editor
  document.body.append(view.dom.parentElement ?? view.dom)
  // a browser lets one focus what can be edited
  anna.editor.setOptions({ editorProps: { attributes: { tabindex: '0' } } })
  view.focus()
  readPending(view)
  const words = view.dom.lastElementChild?.firstChild as Text
  document.getSelection()?.collapse(words, 'Vi såg'.length)
  expect(anna.editor.state.selection.from).toBe(anna.editor.state.doc.content.size - 1)
  bo.selectAt('Vi såg')
  bo.press('Enter')
  bo.type('nu')
  const { selection, doc } = anna.editor.state
  expect(selection).toBeInstanceOf(TextSelection)
  expect(doc.textBetween(0, selection.from, '/')).toBe('Först./Vi såg')
  view.dom.parentElement?.remove()
})
