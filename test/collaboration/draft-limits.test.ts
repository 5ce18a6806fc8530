/** A draft takes no more rows, tables, cells and lines than anybody needs, and whoever finds it full can go on. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rowsRoot } from '#app/domain/cases/document.ts'
import { cellRoot, columnKey, rowKey, tableRoot } from '#app/domain/text/flat/table.ts'
import { parseUpdate } from '#app/yjs/parsed-update.ts'
import { indexDocument, integrateTrusted } from '#server/collaboration/validation/integrate.ts'
import { readUpdate, validateUpdate } from '#server/collaboration/validation/update-validation.ts'
import {
  addBlock,
  addTable,
  annasDraft,
  byMallory,
  mallory,
  solution,
  validateFrom,
} from './support/annas-draft.ts'
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

describe('lines', () => {
  const full = '\n'.repeat(100_000 - 1)
  const longer: [string, (doc: Y.Doc) => void][] = [
    ['line breaks', (doc) => solution(doc).insert(0, `${full}\n\n`)],
    [
      'a block more',
      (doc) => {
        solution(doc).insert(0, full)
        addBlock(solution(doc), 'x')
        addBlock(solution(doc), 'y')
      },
    ],
    [
      'in a cell',
      (doc) =>
        doc
          .getText(cellRoot('solution', id('tabell', 1), id('rad', 1), id('kolumn', 1)))
          .insert(0, `${full}å\n\n`),
    ],
  ]
  test.each(longer)('more than a hundred thousand are refused: %s', (_what, change) => {
    const { index } = annasDraft()
    times(2, () => expect(() => validateFrom(mallory, byMallory(change), index)).toThrow('lines'))
    const honest = byMallory((doc) => addBlock(solution(doc), 'Och sedan\n'))
    expect(validateFrom(mallory, honest, index)).not.toBeNull()
  })

  test('those of a plain text are letters', () => {
    expect(
      validateFrom(
        mallory,
        byMallory((doc) => doc.getText('summary').insert(0, `${full}\n\n`)),
      ),
    ).not.toBeNull()
  })

  test('in a text that is full, what was deleted makes room, also after a restart and at another node', () => {
    const doc = new Y.Doc()
    const empty = parseUpdate(Uint8Array.of(0, 0))
    let [index, other] = [indexDocument('case_study', empty), indexDocument('case_study', empty)]
    const edit = (change: (text: Y.Text) => void) => {
      const mine = new Y.Doc()
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(doc))
      mine.transact(() => change(solution(mine)))
      const update = Y.encodeStateAsUpdate(mine, Y.encodeStateVector(doc))
      validateUpdate(index, readUpdate(update), () => true)
      integrateTrusted(other, readUpdate(update))
      Y.applyUpdate(doc, update)
    }
    const restarts = [
      () => {
        index = indexDocument('case_study', parseUpdate(Y.encodeStateAsUpdate(doc)))
      },
      () => {
        ;[index, other] = [other, index]
      },
    ]
    edit((text) => text.insert(0, `${full}\n`))
    for (const restart of restarts) {
      expect(() => edit((text) => text.insert(0, '\n'))).toThrow('lines')
      // letters are no lines, and a line for a line is no more
      edit((text) => text.insert(0, 'ord'))
      edit((text) => {
        text.insert(0, '\n')
        text.delete(20_000, 1)
      })
      restart()
      expect(() => edit((text) => text.insert(0, '\n'))).toThrow('lines')
      edit((text) => text.delete(10, 3))
      restart()
      edit((text) => text.insert(0, '\n\n'))
      edit((text) => addBlock(text, 'x'))
    }
  })

  test('a stored draft that is beyond the limit can be made smaller and written in', () => {
    const doc = new Y.Doc()
    solution(doc).insert(0, '\n'.repeat(150_000))
    const index = indexDocument('case_study', parseUpdate(Y.encodeStateAsUpdate(doc)))
    const known = Y.encodeStateVector(doc)
    doc.clientID = mallory
    solution(doc).insert(7, 'ord')
    solution(doc).delete(20, 10_000)
    expect(validateFrom(mallory, Y.encodeStateAsUpdate(doc, known), index)).not.toBeNull()
  })
})
