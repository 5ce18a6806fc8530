/** A draft takes no more rows, tables and cells, and its pages show no more, than anybody needs, and whoever finds it full can go on. */
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { rowsRoot } from '#app/domain/cases/document.ts'
import { cellRoot, columnKey, rowKey, tableRoot } from '#app/domain/text/flat/table.ts'
import { addTable, annasDraft, byMallory, mallory, validateFrom } from './support/annas-draft.ts'
import { craftedFrom, type Part } from './support/crafted-updates.ts'

/** A string in a root type. */
const string = 4
const id = (kind: string, number: number) => `${kind}-${String(number).padStart(8, '0')}`

function addGrid(doc: Y.Doc, table: number, rows: number, columns: number, path = 'solution'): void {
  const map = doc.getMap(tableRoot(path, id('tabell', table)))
  for (let row = 0; row < rows; row++) map.set(rowKey(id('rad', row)), 'a0')
  for (let column = 0; column < columns; column++) map.set(columnKey(id('kolumn', column)), 'a0')
}
const times = (count: number, action: (number: number) => void) => {
  for (let number = 0; number < count; number++) action(number)
}

test('a group takes no more rows than anybody needs, and the other groups go on', () => {
  const { index } = annasDraft()
  const rows = (group: string, count: number) =>
    byMallory((doc) => {
      for (let i = 0; i < count; i++)
        doc.getMap(rowsRoot(group)).set(`rad-${String(i).padStart(8, '0')}`, 'a0')
    })
  expect(() => validateFrom(mallory, rows('conclusions', 1_001), index)).toThrow('rows')
  expect(validateFrom(mallory, rows('risks', 200), index)).not.toBeNull()
})

test('rows are counted too when all that names them is a table in their text', () => {
  const tables = (count: number) =>
    byMallory((doc) => times(count, (row) => addGrid(doc, 1, 1, 0, `risks/${id('rad', row)}/mitigation`)))
  expect(validateFrom(mallory, tables(1_000))).not.toBeNull()
  expect(() => validateFrom(mallory, tables(1_001))).toThrow('rows')
})

describe('tables', () => {
  const honest: [string, (doc: Y.Doc) => void][] = [
    ['two of the largest size', (doc) => times(2, (table) => addGrid(doc, table, 500, 50))],
    ['five hundred small ones', (doc) => times(500, (table) => addGrid(doc, table, 5, 3))],
    ['one whose two thousand rows were all removed but one', (doc) => addGrid(doc, 1, 2_000, 3)],
  ]
  test.each(honest)('%s are accepted', (_what, change) => {
    expect(validateFrom(mallory, byMallory(change))).not.toBeNull()
  })

  const harmful: [string, (doc: Y.Doc) => void][] = [
    ['three of the largest size', (doc) => times(3, (table) => addGrid(doc, table, 500, 50))],
    ['more than a thousand', (doc) => times(1_001, (table) => addGrid(doc, table, 1, 1))],
    ['one of three thousand rows', (doc) => addGrid(doc, 1, 3_000, 1)],
    [
      'one of three thousand spans',
      (doc) =>
        times(3_000, (row) =>
          doc
            .getMap(tableRoot('solution', id('tabell', 1)))
            .set(`span:${id('rad', row)}:${id('kolumn', 1)}`, '2x2'),
        ),
    ],
  ]
  test.each(harmful)('%s are refused, and nothing of them is counted', (_what, change) => {
    const { index } = annasDraft()
    times(3, () => expect(() => validateFrom(mallory, byMallory(change), index)).toThrow('tables'))
    expect(
      validateFrom(
        mallory,
        byMallory((doc) => addTable(doc)),
        index,
      ),
    ).not.toBeNull()
    expect(() =>
      validateFrom(
        mallory,
        byMallory((doc) => addTable(doc, id('tabell', 2))),
        index,
      ),
    ).not.toThrow('tables')
  })

  test('cells of no table cannot be made without end', () => {
    const { index } = annasDraft()
    const write = (from: number, count: number) => {
      const parts: Part[] = [1, count, mallory, from]
      for (let row = from; row < from + count; row++)
        parts.push(string, 1, cellRoot('solution', id('tabell', 1), id('rad', row), id('kolumn', 1)), 'x')
      return craftedFrom([...parts, 0])
    }
    times(5, (part) => expect(validateFrom(mallory, write(part * 5_000, 5_000), index)).not.toBeNull())
    expect(() => validateFrom(mallory, write(25_000, 1), index)).toThrow('tables')
  })
})
