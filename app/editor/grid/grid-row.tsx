import { memo } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import type { RowsField } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useRowName } from '../rows/row-name.ts'
import type { RowInside } from '../rows/use-kept-rows.ts'
import { type CellActs, GridCell } from './grid-cell.tsx'

interface Props extends CellActs {
  field: RowsField
  id: string
  index: number
  /** A colleague removed it, and this person is still in it. */
  isGone: boolean
  /** The column that the focus is in, or comes back to; null for every other row. */
  activeCol: number | null
  editing: { readonly col: number; readonly replaces: boolean } | null
  describedBy: string
  onInside: (row: RowInside) => void
  onRemove: (id: string, name: string) => void
}

export const GridRow = memo(function GridRow({
  field,
  id,
  index,
  isGone,
  activeCol,
  editing,
  ...rest
}: Props) {
  const { t, lang } = useText()
  const { name } = useRowName(field, id, index, lang)
  const last = field.fields.length
  return (
    <tr
      className={isGone ? 'grid-row-gone' : undefined}
      onFocus={({ currentTarget }) => !isGone && rest.onInside({ id, name, element: currentTarget })}
    >
      <th scope="row">{index + 1}</th>
      {field.fields.map((leaf, col) => (
        <GridCell
          key={leaf.key}
          group={field.key}
          row={id}
          col={col}
          field={leaf}
          isActive={col === activeCol}
          editing={editing?.col === col ? editing : null}
          describedBy={rest.describedBy}
          onWrite={rest.onWrite}
          onDone={rest.onDone}
        />
      ))}
      <td data-row={id} data-col={last} tabIndex={activeCol === last ? 0 : -1}>
        {isGone ? (
          t.editor.notices.goneTag
        ) : (
          <button
            type="button"
            className="editor-tool"
            tabIndex={-1}
            title={t.editor.rows.remove}
            aria-label={t.editor.rows.act(t.editor.rows.remove, name)}
            onClick={() => rest.onRemove(id, name)}
          >
            <Icon name="cross" />
          </button>
        )}
      </td>
    </tr>
  )
})
