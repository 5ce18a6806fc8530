/** Rows that were copied in a spreadsheet or a page: as text with tabs, or as an HTML table. */
import type { LeafField } from '#app/domain/cases/fields.ts'
import { foldText } from '../fields/fold-text.ts'

export type Cells = readonly (readonly string[])[]

/** Text with tabs; a cell in quotation marks may hold tabs, line breaks and doubled quotation marks. */
export function readTabs(text: string): Cells {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? /"((?:[^"]|"")*)"(?=\t|\r?\n|$)/y : null
    if (quoted) quoted.lastIndex = at
    const found = quoted?.exec(text)
    let cell: string
    if (found) {
      cell = (found[1] ?? '').replaceAll('""', '"')
      at += found[0].length
    } else {
      const end = text.slice(at).search(/[\t\r\n]/)
      cell = end < 0 ? text.slice(at) : text.slice(at, at + end)
      at += cell.length
    }
    row.push(cell)
    if (text[at] === '\t') {
      at++
      continue
    }
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return withoutEmpty(rows)
}

/** The first table of the page; null when there is none. A cell over several columns is followed by empty ones. */
export function readHtmlTable(html: string): Cells | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  return withoutEmpty(
    [...table.rows].map((row) =>
      [...row.cells].flatMap((cell) => [
        (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
        ...Array<string>(Math.max(0, Math.min(cell.colSpan, mostColumns) - 1)).fill(''),
      ]),
    ),
  )
}

/** A page may say that a cell spans a million. */
const mostColumns = 100

function withoutEmpty(rows: readonly (readonly string[])[]): Cells {
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

export interface Column {
  readonly field: LeafField
  /** What its numbers are counted in, where the heading says so. */
  readonly scale: number
}

const scales: Readonly<Record<string, number>> = { tkr: 1e3, ksek: 1e3, mkr: 1e6, mnkr: 1e6, msek: 1e6 }

/** The columns that a first row names, in its order; null when it is no heading. A column of no known name is left out. */
export function columnsOfHeading(
  row: readonly string[],
  fields: readonly LeafField[],
): (Column | null)[] | null {
  const columns = row.map((cell) => columnOf(cell, fields))
  const named = columns.filter(Boolean).length
  const written = row.filter((cell) => cell.trim() !== '').length
  return named >= Math.min(2, written) && named * 2 >= written ? columns : null
}

function columnOf(cell: string, fields: readonly LeafField[]): Column | null {
  const [, words = '', unit = ''] = /^(.*?)(?:[,(\s]+([\p{L}]+)\)?)?$/u.exec(foldText(cell)) ?? []
  const scale = scales[unit]
  const name = scale === undefined ? foldText(cell).replace(/\s*\((kr|sek)\)$/, '') : words.trim()
  const field = fields.find(({ label, alsoCalled = [] }) =>
    [label.sv, label.en, ...alsoCalled].some((known) => foldText(known) === name),
  )
  return field && name !== '' ? { field, scale: scale ?? 1 } : null
}
