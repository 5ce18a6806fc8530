// @vitest-environment jsdom
/** Blocks change places, and whoever writes in one of them notices nothing. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { moveBlocks } from '#app/editor/rich/extensions/move-blocks.ts'
import { Writer } from '#test/support/co-writing/writer.ts'

const sync = (...writers: Writer[]) => {
  for (const from of writers)
    for (const to of writers) if (to !== from) Y.applyUpdate(to.doc, from.state, 'remote')
}
const move = (writer: Writer, by: -1 | 1, carets: number[] = []) => moveBlocks(writer.editor.view, by, carets)
const undo = (writer: Writer) => writer.press('z', { ctrl: true })

function written(...lines: string[]): Writer {
  const writer = new Writer('Bo', 2)
  for (const [index, line] of lines.entries()) {
    if (index > 0) writer.press('Enter')
    writer.type(line)
  }
  return writer
}

test('a block goes up and down with its caret, says where it is, and undo is one step', () => {
  const bo = written('ett', 'två', 'tre')
  expect(move(bo, -1)).toEqual({ kind: 'moved', words: 'tre', at: 2, of: 3 })
  bo.type('!')
  expect(bo.blocks).toEqual(['ett', 'tre!', 'två'])
  expect(move(bo, -1)).toMatchObject({ at: 1 })
  expect(bo.blocks).toEqual(['tre!', 'ett', 'två'])
  expect(move(bo, -1)).toEqual({ kind: 'atEnd' })
  expect(move(bo, 1)).toMatchObject({ at: 2 })
  undo(bo)
  expect(bo.blocks).toEqual(['tre!', 'ett', 'två'])
  undo(bo)
  expect(bo.blocks).toEqual(['ett', 'tre!', 'två'])
  undo(bo)
  expect(bo.blocks).toEqual(['ett', 'tre', 'två'])
  undo(bo)
  expect(bo.blocks).toEqual(['ett', 'två', 'tre'])
})

test('headings keep what they are, an item moves in its list, a selection as a whole', () => {
  const bo = written('ett')
  bo.put('heading2')
  bo.press('Enter')
  bo.put('bulletList')
  bo.type('a')
  bo.press('Enter')
  bo.type('b')
  bo.press('Enter')
  bo.type('c')
  expect(move(bo, -1)).toMatchObject({ words: 'c', at: 2, of: 3 })
  expect(bo.html).toBe('<h2>ett</h2><ul><li><p>a</p></li><li><p>c</p></li><li><p>b</p></li></ul>')
  bo.select((bo.placeOf('a') ?? 0) + 1, (bo.placeOf('c') ?? 0) + 1)
  move(bo, 1)
  expect(bo.html).toBe('<h2>ett</h2><ul><li><p>b</p></li><li><p>a</p></li><li><p>c</p></li></ul>')
  bo.selectAt('ett')
  move(bo, 1)
  expect(bo.html).toBe('<ul><li><p>b</p></li><li><p>a</p></li><li><p>c</p></li></ul><h2>ett</h2>')
  bo.selectAt('ett')
  move(bo, -1)
  expect(bo.html).toBe('<h2>ett</h2><ul><li><p>b</p></li><li><p>a</p></li><li><p>c</p></li></ul>')
})

test('a table moves as it is, and the words that a colleague writes in its cells stay', () => {
  const bo = written('ett')
  bo.press('Enter')
  bo.put('table')
  bo.type('cell')
  const anna = new Writer('Anna', 1, undefined, bo.state)
  anna.selectAt('cell')
  anna.type(' och Anna')
  move(bo, -1)
  sync(anna, bo)
  expect(bo.html).toBe(anna.html)
  expect(bo.html).toContain('cell och Anna')
  expect(bo.html.indexOf('cell')).toBeLessThan(bo.html.indexOf('ett'))
})

test('where a colleague writes in the block beside, the own one is written again; where in both, nothing moves', () => {
  for (const by of [-1, 1] as const) {
    const bo = written('ett', 'två', 'tre')
    bo.selectAt('två')
    const anna = new Writer('Anna', 1, undefined, bo.state)
    const beside = by < 0 ? 'ett' : 'tre'
    const hers = (bo.placeOf(beside) ?? 0) + 1
    anna.select(hers)
    anna.type('–')
    expect(move(bo, by, [hers])).toMatchObject({ kind: 'moved' })
    sync(anna, bo)
    bo.type('!')
    expect(bo.blocks).toEqual(
      by < 0 ? ['två!', beside.replace(/^./, '$&–'), 'tre'] : ['ett', beside.replace(/^./, '$&–'), 'två!'],
    )
  }
  const bo = written('ett', 'två')
  expect(move(bo, -1, [2, 7])).toEqual({ kind: 'occupied' })
  expect(bo.blocks).toEqual(['ett', 'två'])
})

test('nothing is put behind a line at whose end a colleague writes: her letters would stand there by chance only', () => {
  for (const [hers, by, blocks] of [
    // of two ways the one is taken in which she may go on
    ['två', -1, null],
    ['två', 1, ['ett', 'tre', 'två']],
    ['ett', -1, ['två', 'ett', 'tre']],
    ['ett', 1, ['ett', 'tre', 'två']],
  ] as const)
    for (const id of [1, 3]) {
      const bo = written('ett', 'två', 'tre')
      bo.selectAt('två')
      const anna = new Writer('Anna', id, undefined, bo.state)
      anna.selectAt(hers)
      anna.type(' av Anna')
      const end = (bo.placeOf(hers) ?? 0) + hers.length
      expect(move(bo, by, [end]).kind).toBe(blocks ? 'moved' : 'occupied')
      sync(anna, bo)
      const expected = (blocks ?? ['ett', 'två', 'tre']).map((one) => (one === hers ? `${one} av Anna` : one))
      expect(bo.blocks).toEqual(expected)
    }
})
