/** A draft takes no more than its pages may show, and whoever finds it full can go on. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rowPath, rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import { maxDraftUnits, pageUnits } from '#app/domain/cases/page-budget.ts'
import { columnKey, rowKey, tableRoot } from '#app/domain/text/flat/table.ts'
import { parseUpdate } from '#app/yjs/parsed-update.ts'
import { indexDocument, integrateTrusted } from '#server/collaboration/validation/integrate.ts'
import { UpdateTooCostly } from '#server/collaboration/validation/refused.ts'
import { readUpdate, validateUpdate } from '#server/collaboration/validation/update-validation.ts'
import { addBlock, annasDraft, byMallory, mallory, solution, validateFrom } from './support/annas-draft.ts'

const id = (kind: string, number: number) => `${kind}-${String(number).padStart(8, '0')}`

function addGrid(doc: Y.Doc, table: number, rows: number, columns: number, path = 'solution'): void {
  const map = doc.getMap(tableRoot(path, id('tabell', table)))
  for (let row = 0; row < rows; row++) map.set(rowKey(id('rad', row)), 'a0')
  for (let column = 0; column < columns; column++) map.set(columnKey(id('kolumn', column)), 'a0')
}
const times = (count: number, action: (number: number) => void) => {
  for (let number = 0; number < count; number++) action(number)
}

describe('what the pages of a draft may show', () => {
  /** Line breaks: each is an element of the page. */
  const most = Math.floor(maxDraftUnits / (1 + pageUnits.node))
  const full = '\n'.repeat(most)
  const tableOfCells = (doc: Y.Doc, columns: number) => {
    addBlock(solution(doc), '', { type: 'table', table: id('tabell', 1) })
    addGrid(doc, 1, 100, columns)
  }
  const values = (doc: Y.Doc, count: number, group = 'entries') =>
    times(count, (number) => {
      const row = id('rad', number % 150)
      doc.getMap(rowsRoot(group)).set(row, 'a0')
      doc.getMap(valuesRoot).set(rowPath(group, row, entryKeys[Math.floor(number / 150)] ?? ''), 1)
    })
  const entryKeys = [
    'amount_low',
    'amount_likely',
    'amount_high',
    'price_year',
    'volume',
    'from_year',
    'to_year',
  ]

  const beyond: [string, (doc: Y.Doc) => void][] = [
    ['line breaks', (doc) => solution(doc).insert(0, `${full}\n`)],
    [
      'blocks',
      (doc) => solution(doc).applyDelta(Array.from({ length: 8_000 }, () => ({ insert: new Y.Map() }))),
    ],
    ['letters that HTML escapes', (doc) => doc.getText('summary').insert(0, '<'.repeat(340_000))],
    ['cells of a table', (doc) => tableOfCells(doc, 40)],
    [
      'some of each',
      (doc) => {
        solution(doc).insert(0, '\n'.repeat(4_000))
        doc.getText('summary').insert(0, '<'.repeat(100_000))
        tableOfCells(doc, 20)
      },
    ],
  ]
  test.each(beyond)('more of it is refused: %s', (_what, change) => {
    const { index } = annasDraft()
    times(2, () => expect(() => validateFrom(mallory, byMallory(change), index)).toThrow(UpdateTooCostly))
    const honest = byMallory((doc) => addBlock(solution(doc), 'Och sedan\n'))
    expect(validateFrom(mallory, honest, index)).not.toBeNull()
  })

  test('a table of thousands of cells, a thousand values of rows and a long text are accepted', () => {
    const change = (doc: Y.Doc) => {
      tableOfCells(doc, 20)
      values(doc, 1_000)
      doc.getText('summary').insert(0, 'Så gjorde vi. '.repeat(30_000))
    }
    expect(validateFrom(mallory, byMallory(change))).not.toBeNull()
  })

  test('in a draft that is full, what was deleted makes room, also after a restart and at another node', () => {
    const draft = editedDraft()
    draft.edit((doc) => solution(doc).insert(0, full.slice(1)))
    for (const restart of draft.restarts) {
      expect(() => draft.edit((doc) => solution(doc).insert(0, '\n\n'))).toThrow(UpdateTooCostly)
      // a line for a line is no more
      draft.edit((doc) => {
        solution(doc).insert(0, '\n')
        solution(doc).delete(2_000, 1)
      })
      restart()
      expect(() => draft.edit((doc) => solution(doc).insert(0, '\n\n'))).toThrow(UpdateTooCostly)
      draft.edit((doc) => solution(doc).delete(10, 3))
      restart()
      draft.edit((doc) => solution(doc).insert(0, '\n\n'))
      draft.edit((doc) => solution(doc).insert(0, '\n'))
    }
  })

  test('a row or a table that is removed makes room, and takes it again when it comes back', () => {
    const draft = editedDraft()
    const [before] = [draft.units()]
    draft.edit((doc) => tableOfCells(doc, 20))
    draft.edit((doc) => values(doc, 300))
    const both = draft.units()
    expect(both - before).toBe(pageUnits.node + 2_000 * 2 * pageUnits.node + 300 * pageUnits.value)
    draft.edit((doc) => doc.getMap(rowsRoot('entries')).delete(id('rad', 1)))
    expect(draft.units()).toBe(both - 2 * pageUnits.value)
    draft.edit((doc) => doc.getMap(rowsRoot('entries')).set(id('rad', 1), 'a1'))
    expect(draft.units()).toBe(both)
    draft.edit((doc) => solution(doc).delete(0, solution(doc).length))
    expect(draft.units()).toBe(before + 300 * pageUnits.value)
  })

  test('a value that is changed or cleared counts once, or not at all', () => {
    const draft = editedDraft()
    const set = (value: number | null) =>
      draft.edit((doc) =>
        doc.getMap(valuesRoot).set('period_start', value === null ? null : `202${value}-01-01`),
      )
    set(1)
    set(2)
    expect(draft.units()).toBe(pageUnits.value)
    set(null)
    expect(draft.units()).toBe(0)
  })

  test('a stored draft that is beyond the limit can be made smaller and written in', () => {
    const doc = new Y.Doc()
    solution(doc).insert(0, `${full}${full}`)
    const index = indexDocument('case_study', parseUpdate(Y.encodeStateAsUpdate(doc)))
    const known = Y.encodeStateVector(doc)
    doc.clientID = mallory
    solution(doc).insert(7, 'ord')
    solution(doc).delete(20, 1_000)
    expect(validateFrom(mallory, Y.encodeStateAsUpdate(doc, known), index)).not.toBeNull()
  })
})

/** A draft in the hands of a node and, after each edit, of another. */
function editedDraft() {
  const doc = new Y.Doc()
  const empty = parseUpdate(Uint8Array.of(0, 0))
  let [index, other] = [indexDocument('case_study', empty), indexDocument('case_study', empty)]
  return {
    units: () => {
      expect(other.page.units).toBe(index.page.units)
      return index.page.units
    },
    edit: (change: (doc: Y.Doc) => void) => {
      const mine = new Y.Doc()
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(doc))
      const updates: Uint8Array[] = []
      mine.on('update', (update: Uint8Array) => updates.push(update))
      mine.transact(() => change(mine))
      for (const update of updates) {
        validateUpdate(index, readUpdate(update), () => true)
        integrateTrusted(other, readUpdate(update))
        Y.applyUpdate(doc, update)
      }
    },
    restarts: [
      () => {
        index = indexDocument('case_study', parseUpdate(Y.encodeStateAsUpdate(doc)))
      },
      () => {
        ;[index, other] = [other, index]
      },
    ],
  }
}
