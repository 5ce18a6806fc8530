/**
 * Rows filled in as in a spreadsheet: arrows, Enter, Tab, F2 and Escape, rows pasted from elsewhere, and a last row that
 * comes to be when one writes in it. The values are those of the cards; only the way of writing differs.
 */
import { useId } from 'react'
import type { RowsField } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import type { RowInside } from '../rows/use-kept-rows.ts'
import { CellHint } from './cell-hint.tsx'
import { GridRow } from './grid-row.tsx'
import { newRow, useGrid } from './use-grid.ts'

/** So many rows fill any window, so that the height is known without laying them out: see grid.css. */
const longFrom = 60

interface Props {
  field: RowsField
  /** The element that says what the rows are. */
  labelledBy: string
  ids: readonly string[]
  isGone: (id: string) => boolean
  onInside: (row: RowInside) => void
  onRemove: (id: string, name: string) => void
}

export function GridView({ field, labelledBy, ids, isGone, onInside, onRemove }: Props) {
  const { t, lang } = useText()
  const id = useId()
  const one = field.one[lang]
  const grid = useGrid({
    field,
    ids,
    onRemove: (row) => onRemove(row, t.editor.rows.name(one, ids.indexOf(row) + 1, '')),
  })
  const { here, editing } = grid
  const hintId = `${id}-hint`
  return (
    <div className="grid">
      <p className="editor-help" id={`${id}-keys`}>
        {t.editor.grid.keys}
      </p>
      <div className="grid-scroll" data-is-long={ids.length >= longFrom || undefined}>
        <table
          ref={grid.table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take the focus
          role="grid"
          aria-labelledby={labelledBy}
          aria-describedby={`${id}-keys`}
          {...grid.events}
        >
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t.editor.grid.number}</span>
              </th>
              {field.fields.map((leaf) => (
                <th scope="col" key={leaf.key} className={`grid-${leaf.type}`}>
                  {leaf.label[lang]}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t.editor.rows.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ids.map((row, index) => (
              <GridRow
                key={row}
                field={field}
                id={row}
                index={index}
                isGone={isGone(row)}
                activeCol={row === here.row ? here.col : null}
                editing={editing?.row === row ? editing : null}
                describedBy={hintId}
                onInside={onInside}
                onRemove={onRemove}
                {...grid.acts}
              />
            ))}
            <tr>
              <th scope="row">
                <span className="visually-hidden">{t.editor.grid.newRow}</span>
                <span aria-hidden="true">+</span>
              </th>
              {field.fields.map((leaf, col) => (
                <td
                  key={leaf.key}
                  className="grid-cell"
                  data-row={newRow}
                  data-col={col}
                  tabIndex={here.row === newRow && here.col === col ? 0 : -1}
                  aria-describedby={here.row === newRow && here.col === col ? hintId : undefined}
                />
              ))}
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      <CellHint id={hintId} field={field} row={here.row} col={here.col} />
    </div>
  )
}
