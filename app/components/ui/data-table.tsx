// biome-ignore-all lint/a11y/noRedundantRoles: browsers forget what a table is when its rows are stacked by CSS
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/use-text.tsx'
import { Icon } from './icon.tsx'

export interface Column {
  key: string
  label: string
  /** Right-aligned, digits of equal width. */
  numeric?: true
  /** Where the same page is found sorted by this column, and how it is sorted now. */
  sort?: { href: string; now: 'ascending' | 'descending' | null }
}

export interface TableRow {
  id: string
  cells: Readonly<Record<string, ReactNode>>
}

interface Props {
  caption: ReactNode
  /** The caption is there for those who listen; a heading beside it says the same. */
  captionHidden?: boolean
  columns: readonly Column[]
  rows: readonly TableRow[]
  /** A last row of sums. */
  total?: TableRow
}

/** The first column names the row. On a narrow screen each row becomes a small list; the roles keep it a table. */
export function DataTable({ caption, captionHidden = false, columns, rows, total }: Props) {
  const { t } = useText()
  return (
    <table className="table" role="table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={column.numeric && 'numeric'}
              aria-sort={column.sort?.now ?? undefined}
            >
              <ColumnName column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.id} row={row} columns={columns} />
        ))}
        {rows.length === 0 && (
          <tr role="row">
            <td role="cell" colSpan={columns.length}>
              {t.common.table.empty}
            </td>
          </tr>
        )}
      </tbody>
      {total && (
        <tfoot role="rowgroup">
          <Row row={total} columns={columns} />
        </tfoot>
      )}
    </table>
  )
}

function ColumnName({ column }: { column: Column }) {
  const { t } = useText()
  if (!column.sort) return column.label
  const { href, now } = column.sort
  return (
    <a href={href} title={t.common.table.sortBy(column.label)}>
      {column.label}
      {now && <Icon name={now === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
    </a>
  )
}

function Row({ row, columns }: { row: TableRow; columns: readonly Column[] }) {
  return (
    <tr role="row">
      {columns.map((column, place) =>
        place === 0 ? (
          <th key={column.key} scope="row" role="rowheader">
            {row.cells[column.key]}
          </th>
        ) : (
          <td key={column.key} role="cell" data-label={column.label} className={column.numeric && 'numeric'}>
            {row.cells[column.key]}
          </td>
        ),
      )}
    </tr>
  )
}
