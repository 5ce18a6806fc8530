/** A word that is replaced in many texts is one step, whatever history each text has. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { LocalEdit } from '#app/editor/session/local-edit.ts'
import { historyOf, UndoController } from '#app/editor/session/undo-controller.ts'

function open() {
  const doc = new Y.Doc()
  const undo = new UndoController(doc)
  const typing = Object.freeze({ name: 'rich' })
  const manager = new Y.UndoManager(doc, { trackedOrigins: new Set([typing]) })
  const rich = historyOf(manager)
  const text = (path: string) => doc.getText(path).toString()
  const write = (path: string, words: string, origin: unknown = new LocalEdit()) =>
    doc.transact(() => doc.getText(path).insert(doc.getText(path).length, words), origin)
  const replaceBoth = () =>
    undo.changeEverywhere(() => {
      for (const path of ['title', 'solution']) {
        doc.getText(path).delete(0, 3)
        doc.getText(path).insert(0, 'NY')
      }
    }, [rich])
  write('title', 'ord')
  write('solution', 'ord', typing)
  return { doc, undo, rich, typing, text, write, replaceBoth }
}

test('undo takes back all of it at once from wherever one is, and nothing of a colleague', () => {
  for (const place of ['title', 'solution', null]) {
    const { doc, undo, rich, text, replaceBoth } = open()
    replaceBoth()
    doc.transact(() => doc.getText('title').insert(2, ' hennes'), 'a colleague')
    undo.enter(place, place === 'solution' ? rich : null)
    expect(undo.state.canUndo).toBe(true)
    undo.undo()
    expect([text('title'), text('solution')]).toEqual(['ord hennes', 'ord'])
    undo.redo()
    expect([text('title'), text('solution')]).toEqual(['NY hennes', 'NY'])
  }
})

test('what was written in a text afterwards is taken back first there', () => {
  const { undo, rich, typing, text, write, replaceBoth } = open()
  replaceBoth()
  write('solution', ' mer', typing)
  undo.enter('solution', rich)
  undo.undo()
  expect(text('solution')).toBe('NY')
  undo.undo()
  expect([text('title'), text('solution')]).toEqual(['ord', 'ord'])
  undo.undo()
  expect([text('title'), text('solution')]).toEqual(['ord', ''])
})

test('after something new it is not done again', () => {
  const { undo, text, write, replaceBoth } = open()
  replaceBoth()
  undo.undo()
  write('title', ' nytt')
  undo.redo()
  expect(text('title')).toBe('ord nytt')
})
