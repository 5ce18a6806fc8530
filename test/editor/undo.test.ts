// @vitest-environment jsdom
/** Undo in a rich text takes back about a word of one's own, and leaves the caret where that was. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Writer } from '#test/support/co-writing/writer.ts'

const undo = (writer: Writer) => writer.press('z', { ctrl: true })
const sync = (...writers: Writer[]) => {
  for (const from of writers)
    for (const to of writers) if (to !== from) Y.applyUpdate(to.doc, from.state, 'remote')
}

test('a word at a time, and again', () => {
  const anna = new Writer('Anna', 1)
  anna.type('Vi bytte alla mätare')
  const seen: string[] = []
  for (let press = 0; press < 5; press++) {
    undo(anna)
    seen.push(anna.blocks.join('|'))
  }
  expect(seen).toEqual(['Vi bytte alla ', 'Vi bytte ', 'Vi ', '', ''])
  for (let press = 0; press < 4; press++) anna.press('y', { ctrl: true })
  expect(anna.blocks).toEqual(['Vi bytte alla mätare'])
})

test('what was deleted letter by letter comes back a word at a time', () => {
  const anna = new Writer('Anna', 1)
  anna.type('Vi bytte alla')
  for (let press = 0; press < 4; press++) {
    const { from } = anna.editor.state.selection
    anna.editor.view.dispatch(anna.editor.state.tr.delete(from - 1, from))
  }
  expect(anna.blocks).toEqual(['Vi bytte '])
  undo(anna)
  expect(anna.blocks).toEqual(['Vi bytte alla'])
})

test('a heading is one step, and what a colleague typed in it stays', () => {
  const [anna, bo] = [new Writer('Anna', 1), new Writer('Bo', 2)]
  anna.type('Bakgrund')
  anna.put('heading2')
  sync(anna, bo)
  bo.selectAt('Bakgrund')
  bo.type(' och mål')
  sync(anna, bo)
  undo(anna)
  expect(anna.html).toBe('<p>Bakgrund och mål</p>')
  undo(anna)
  expect(anna.html).toBe('<p> och mål</p>')
})

test('the caret goes to where something was taken back', () => {
  const anna = new Writer('Anna', 1)
  anna.type('Ett')
  anna.press('Enter')
  anna.type('Två')
  anna.selectAt('Ett')
  anna.type('!')
  anna.selectAt('Två')
  undo(anna)
  expect(anna.blocks).toEqual(['Ett', 'Två'])
  expect(anna.editor.state.selection.from).toBe((anna.placeOf('Ett') ?? 0) + 3)
})

test('bold letters typed where a colleague joined the next block stay in their own when she takes that back', () => {
  for (const [annas, bos] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const [anna, bo] = [new Writer('Anna', annas), new Writer('Bo', bos)]
    anna.type('ett två')
    anna.press('Enter')
    anna.type('sista raden')
    sync(anna, bo)
    bo.selectAt('sista', 'before')
    bo.press('Backspace')
    sync(anna, bo)
    expect(anna.blocks).toEqual(['ett tvåsista raden'])
    anna.selectAt('ett två')
    anna.editor.commands.toggleBold()
    anna.type('fet')
    anna.editor.commands.toggleBold()
    anna.type('mager')
    sync(anna, bo)
    undo(bo)
    sync(anna, bo)
    expect(bo.html).toBe('<p>ett två<strong>fet</strong>mager</p><p>sista raden</p>')
    expect(anna.html).toBe(bo.html)
  }
})
