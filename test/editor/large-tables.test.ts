// @vitest-environment jsdom
/** Whatever the size of a pasted table, every word of it arrives, and the editor goes on. */
import { beforeEach, describe, expect, test } from 'vitest'
import { maxTableColumns, maxTableRows } from '#app/domain/text/flat/table.ts'
import { messages } from '#app/i18n/messages.ts'
import { Writer } from '#test/support/co-writing/writer.ts'

const word = (row: number, column: number) => `ord${row}i${column}.`
function tableOf(rows: number, columns: number): string {
  const cells = (row: number) =>
    Array.from({ length: columns }, (_, column) => `<td><p>${word(row, column)}</p></td>`).join('')
  return `<table>${Array.from({ length: rows }, (_, row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
}

/** On a busy machine; a table of this size once took minutes. */
const mostSeconds = 15

let anna: Writer
beforeEach(() => {
  anna = new Writer('Anna', 1)
  return () => anna.close()
})

describe('a pasted table', () => {
  test.each([
    [3, 3, true],
    [100, 20, true],
    [500, 4, true],
    [600, 3, false],
    [10, 60, false],
    [100, 40, false],
    [600, 20, false],
  ])('of %i rows and %i columns arrives with every word; as a table: %s', (rows, columns, isTable) => {
    const start = performance.now()
    anna.type('Före')
    anna.paste(tableOf(rows, columns))
    expect((performance.now() - start) / 1000).toBeLessThan(mostSeconds)
    const words = anna.blocks.join('\n').split(/[^\wåäö.]+/)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        if (words[1 + row * columns + column] !== word(row, column))
          expect.fail(`${word(row, column)} is not in its place`)
    expect(anna.html.includes('<table')).toBe(isTable)
    expect(anna.fresh().eq(anna.editor.state.doc)).toBe(true)
    const before = anna.blocks.length
    anna.press('z', { ctrl: true })
    expect(anna.blocks).toEqual(['Före'])
    anna.press('y', { ctrl: true })
    expect(anna.blocks).toHaveLength(before)
  })

  test('too large keeps bold words and what stands around it', () => {
    const rows = '<tr><td><strong>fet</strong></td><td><p>ett</p><p>två</p></td></tr>'.repeat(
      maxTableRows + 1,
    )
    anna.paste(`<p>framför</p><ul><li><table>${rows}</table></li></ul><p>bakom</p>`)
    expect(anna.blocks.at(0)).toBe('framför')
    expect(anna.blocks.at(-1)).toBe('bakom')
    expect(anna.blocks.filter((words) => words === 'fet | ett två')).toHaveLength(maxTableRows + 1)
    expect(anna.html).toContain('<strong>fet</strong> | ett två')
  })
})

describe('a table of the largest size', () => {
  const grow = (rows: number, columns: number, command: 'addRowAfter' | 'addColumnAfter') => {
    anna.paste(tableOf(rows, columns))
    anna.selectAt(word(rows - 1, columns - 1))
    const before = anna.html
    anna.editor.commands[command]()
    expect(anna.html).toBe(before)
    expect(anna.notices.map(({ text }) => text(messages.sv.editor.notices))).toEqual([
      'Tabellen kan ha högst 500 rader och 50 kolumner. Inget lades till.',
    ])
    anna.type('!')
    expect(anna.blocks).toContain(`${word(rows - 1, columns - 1)}!`)
  }
  test('takes no more rows, and can be written in', () => grow(maxTableRows, 2, 'addRowAfter'))
  test('takes no more columns, and can be written in', () => grow(2, maxTableColumns, 'addColumnAfter'))

  test('keeps what it has when more rows are pasted into it', () => {
    anna.paste(tableOf(maxTableRows - 1, 1))
    const before = anna.html
    anna.selectAt(word(maxTableRows - 2, 0))
    anna.paste(tableOf(4, 1))
    expect(anna.html).toBe(before)
    expect(anna.notices).toHaveLength(1)
  })
})
