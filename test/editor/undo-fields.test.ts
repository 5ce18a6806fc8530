// @vitest-environment jsdom
/** Undo in plain texts, choices and rows takes back one thing of one's own at a time, and leaves the caret where it was. */
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Values } from '#app/editor/session/values.ts'
import { type Place, RowWriter } from '#test/support/co-writing/row-writer.ts'

let anna: RowWriter
let bo: RowWriter
beforeEach(() => {
  anna = new RowWriter('Anna', 1)
  bo = new RowWriter('Bo', 2)
  return () => {
    anna.close()
    bo.close()
  }
})

const sync = () => {
  for (const [from, to] of [
    [anna, bo],
    [bo, anna],
  ] as const)
    Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), 'remote')
}
const newRow = (): Place => ({ row: anna.rows.add(), kind: 'plain' })
const type = (writer: RowWriter, place: Place, words: string) => {
  for (const letter of words) writer.type(place, letter)
}
const textOf = ({ row }: Place) => anna.doc.getText(`risks/${row}/description`).toString()

describe('a plain text', () => {
  test('a word at a time, and again', () => {
    const place = newRow()
    type(anna, place, 'Vi bytte alla mätare')
    const seen: string[] = []
    for (let press = 0; press < 4; press++) {
      anna.undo.undo()
      seen.push(textOf(place))
    }
    expect(seen).toEqual(['Vi bytte alla ', 'Vi bytte ', 'Vi ', ''])
    for (let press = 0; press < 4; press++) anna.undo.redo()
    expect(textOf(place)).toBe('Vi bytte alla mätare')
  })

  test('never what a colleague wrote, also in the middle of the word', () => {
    const place = newRow()
    type(anna, place, 'ettre')
    sync()
    bo.move(place, 3)
    type(bo, place, 'BO')
    sync()
    expect(textOf(place)).toBe('ettBOre')
    anna.undo.undo()
    expect(textOf(place)).toBe('BO')
    sync()
    bo.undo.undo()
    expect(bo.doc.getText(`risks/${place.row}/description`).toString()).toBe('')
  })

  test('the caret goes to where something was taken back', () => {
    const place = newRow()
    type(anna, place, 'ett två tre')
    anna.move(place, 3)
    type(anna, place, '!')
    expect(textOf(place)).toBe('ett! två tre')
    anna.move(place, 12)
    anna.undo.undo()
    expect(textOf(place)).toBe('ett två tre')
    expect(anna.letterBefore(place)).toBe('t')
  })

  test('one field after another: each is a step', () => {
    const [first, second] = [newRow(), newRow()]
    type(anna, first, 'ett')
    type(anna, second, 'två')
    anna.undo.undo()
    expect([textOf(first), textOf(second)]).toEqual(['ett', ''])
    anna.undo.undo()
    expect([textOf(first), textOf(second)]).toEqual(['', ''])
  })
})

describe('choices', () => {
  test('each is a step, and what a colleague chose stays', () => {
    const [annas, bos] = [new Values(anna.doc), new Values(bo.doc)]
    annas.set('stage', 'pilot')
    annas.set('area/utilities', true)
    annas.set('area/preschool', true)
    sync()
    bos.set('area/culture', true)
    sync()
    anna.undo.undo()
    expect(annas.get('area/preschool')).toBeNull()
    expect([annas.get('area/utilities'), annas.get('area/culture')]).toEqual([true, true])
    anna.undo.undo()
    anna.undo.undo()
    expect([annas.get('area/utilities'), annas.get('stage'), annas.get('area/culture')]).toEqual([
      null,
      null,
      true,
    ])
  })

  test('a number that is typed is one step', () => {
    const values = new Values(anna.doc)
    for (const number of [1, 12, 120]) values.set('cost', number)
    anna.undo.undo()
    expect(values.get('cost')).toBeNull()
  })
})

describe('rows', () => {
  test('each act is a step: a removed row comes back with the words of both, a moved one goes back', () => {
    const [first, second] = [newRow(), newRow()]
    type(anna, first, 'hennes')
    sync()
    bo.move(first, 6)
    type(bo, first, ' hans')
    sync()
    anna.rows.move(first.row, 1)
    anna.rows.remove(first.row)
    expect(anna.rows.ids).toEqual([second.row])
    anna.undo.undo()
    expect(anna.rows.ids).toEqual([second.row, first.row])
    expect(textOf(first)).toBe('hennes hans')
    anna.undo.undo()
    expect(anna.rows.ids).toEqual([first.row, second.row])
    anna.undo.undo()
    expect(textOf(first)).toBe(' hans')
    expect(anna.rows.ids).toHaveLength(2)
  })
})
