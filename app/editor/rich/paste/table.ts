/** Tables of clipboards: rows and cells with their spans, and which of them are heads. */
import { isWholly, type PastedCell, type PastedLine, type PastedRow, withoutBold } from './pasted-line.ts'
import type { Styles } from './styles.ts'

type ReadLines = (element: Element) => readonly PastedLine[]

interface Row {
  readonly isHead: boolean
  readonly cells: readonly (Omit<PastedCell, 'isHeader'> & { readonly isHead: boolean })[]
}

const partsOf = (element: Element, names: readonly string[]) =>
  [...element.children].filter(({ localName }) => names.includes(localName))

export function readTable(
  table: Element,
  styles: Styles,
  read: ReadLines,
): { rows: readonly PastedRow[]; caption: readonly PastedLine[] } {
  const isShown = (element: Element) => styles.of(element).get('display') !== 'none'
  const rows = rowsOf(table)
    .filter(isShown)
    .map(
      (row): Row => ({
        isHead: row.parentElement?.localName === 'thead',
        cells: cellsOf(row)
          .filter(isShown)
          .map((cell) => ({
            isHead: cell.localName === 'th',
            colspan: spanOf(cell, 'colspan'),
            rowspan: spanOf(cell, 'rowspan'),
            lines: read(cell),
          })),
      }),
    )
    .filter(({ cells }) => cells.length > 0)
  return {
    rows: withHeads(withoutEmptyEnd(rows)),
    caption: partsOf(table, ['caption']).flatMap((caption) => [...read(caption)]),
  }
}

export const cellsOf = (row: Element) => partsOf(row, ['td', 'th'])

export function rowsOf(table: Element): Element[] {
  return [
    ...partsOf(table, ['thead']).flatMap((part) => partsOf(part, ['tr'])),
    ...[...table.children].flatMap((part) =>
      part.localName === 'tr' ? [part] : part.localName === 'tbody' ? partsOf(part, ['tr']) : [],
    ),
    ...partsOf(table, ['tfoot']).flatMap((part) => partsOf(part, ['tr'])),
  ]
}

function spanOf(cell: Element, name: string): number {
  const span = Number(cell.getAttribute(name))
  return Number.isInteger(span) && span > 1 ? span : 1
}

/** Spreadsheets copy empty rows below what is written. */
function withoutEmptyEnd(rows: readonly Row[]): readonly Row[] {
  const last = rows.findLastIndex(({ cells }) => cells.some(({ lines }) => lines.length > 0))
  return last < 0 ? rows : rows.slice(0, last + 1)
}

/** Heads are marked as such, or are the only bold row: spreadsheets know no other. */
function withHeads(rows: readonly Row[]): readonly PastedRow[] {
  const [first, ...others] = rows
  if (!first) return []
  const isHeadRow =
    first.isHead ||
    first.cells.every(({ isHead }) => isHead) ||
    (isBold(first) && others.length > 0 && !others.some(isBold))
  const isHeadColumn = others.length > 0 && rows.every(({ cells }) => cells[0]?.isHead)
  return rows.map(({ cells }, row) =>
    cells.map(({ isHead: _, lines, ...cell }, column): PastedCell => {
      const isHeader = (isHeadRow && row === 0) || (isHeadColumn && column === 0)
      return {
        ...cell,
        isHeader,
        lines: isHeader ? lines.map((line) => ({ ...line, runs: withoutBold(line.runs) })) : lines,
      }
    }),
  )
}

function isBold({ cells }: Row): boolean {
  const runs = cells.flatMap(({ lines }) => lines.flatMap((line) => [...line.runs]))
  return isWholly(runs, ({ bold }) => bold)
}

/** A table that only arranges a page or a letter: what is in it are paragraphs. */
export function isLayout(table: Element): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '')) return true
  const rows = rowsOf(table)
  if (rows.length === 1 && cellsOf(rows[0] as Element).length === 1) return true
  if (table.getAttribute('border') !== '0') return false
  const outer = table.parentElement?.closest('table')
  if (outer && isLayout(outer)) return true
  return table.querySelector('table') !== null && table.getAttribute('cellpadding') === '0'
}
