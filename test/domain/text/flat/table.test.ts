/** What stands in the shared map of a table, as the grid that is seen. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRich } from '#app/domain/text/flat/read.ts'
import { columnKey, readGrid, rowKey, spanKey, spanOf, tableRoot } from '#app/domain/text/flat/table.ts'

const row = (number: number) => `rad-${String(number).padStart(4, '0')}`
const column = (number: number) => `kolumn-${String(number).padStart(4, '0')}`
const table = 'tabell-00000001'

function gridMap(doc: Y.Doc, rows: number, columns: number): Y.Map<unknown> {
  const map = doc.getMap<unknown>(tableRoot('context', table))
  for (let r = 0; r < rows; r++) map.set(rowKey(row(r)), 'a0')
  for (let c = 0; c < columns; c++) map.set(columnKey(column(c)), 'a0')
  return map
}
function addTableBlock(doc: Y.Doc): void {
  const facts = Object.entries({ type: 'table', table })
  doc.getText('context').insertEmbed(doc.getText('context').length, new Y.Map(facts))
}

test('whatever spans say, each place of the grid is covered by exactly one cell', () => {
  const span = fc.record({
    r: fc.nat(4),
    c: fc.nat(4),
    high: fc.integer({ min: 1, max: 9 }),
    wide: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.array(span),
      (rows, columns, spans) => {
        const map = gridMap(new Y.Doc(), rows, columns)
        for (const { r, c, high, wide } of spans) map.set(spanKey(row(r), column(c)), spanOf(high, wide))
        const covered: string[] = []
        for (const { cells } of readGrid(map).rows)
          for (const cell of cells) {
            const [top, left] = [Number(cell.row.slice(-4)), Number(cell.column.slice(-4))]
            for (let r = top; r < top + cell.rowspan; r++)
              for (let c = left; c < left + cell.colspan; c++) covered.push(`${r}:${c}`)
          }
        expect(covered).toHaveLength(rows * columns)
        expect(new Set(covered).size).toBe(rows * columns)
      },
    ),
  )
})

test('a table whose block came back twice is read once, as the editor shows it', () => {
  const doc = new Y.Doc()
  gridMap(doc, 2, 2)
  addTableBlock(doc)
  addTableBlock(doc)
  expect(readRich(doc, 'context').content.map(({ type }) => type)).toEqual([
    'paragraph',
    'table',
    'paragraph',
  ])
})

test.each([
  [0, 0],
  [0, 2],
  [2, 0],
])('a table of %i rows and %i columns is no table', (rows, columns) => {
  const doc = new Y.Doc()
  gridMap(doc, rows, columns)
  addTableBlock(doc)
  expect(readRich(doc, 'context').content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
})

test('reading a table with empty cells makes no shared types for them', () => {
  const doc = new Y.Doc()
  gridMap(doc, 100, 20)
  addTableBlock(doc)
  expect(readRich(doc, 'context').content[1]?.content).toHaveLength(100)
  expect(doc.share.size).toBeLessThan(5)
})
