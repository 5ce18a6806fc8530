import { memo } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { anchorOf, rowPath } from '#app/domain/cases/document.ts'
import type { LeafField } from '#app/domain/cases/fields.ts'
import { isWrong } from '../fields/field-problem.tsx'
import { FieldMarks } from '../presence/field-marks.tsx'
import { useProblem, useSession } from '../session/context.tsx'
import { CellEditor, type Leaving } from './cell-editor.tsx'
import { useCell } from './use-cell.ts'

export interface CellActs {
  readonly onWrite: (row: string, field: LeafField, text: string) => void
  readonly onDone: (row: string, col: number, leaving: Leaving) => void
}

interface Props extends CellActs {
  group: string
  row: string
  col: number
  field: LeafField
  isActive: boolean
  /** Null while nobody writes here; otherwise whether what stood there goes away. */
  editing: { readonly replaces: boolean } | null
  /** Says what to write here, and what is wrong. */
  describedBy: string
}

export const GridCell = memo(function GridCell({
  group,
  row,
  col,
  field,
  isActive,
  editing,
  ...rest
}: Props) {
  const { language } = useSession()
  const path = rowPath(group, row, field.key)
  const { text, isUnread, applies } = useCell(field, path)
  const problem = useProblem(path)
  const isOff = isUnread || isWrong(problem)
  return (
    <td
      id={anchorOf(path)}
      className={`grid-cell grid-${field.type}`}
      data-field={path}
      data-row={row}
      data-col={col}
      data-idle={!applies || undefined}
      data-lacks={(problem?.kind === 'missing' && text === '') || undefined}
      tabIndex={isActive && !editing ? 0 : -1}
      aria-invalid={isOff || undefined}
      aria-describedby={isActive ? rest.describedBy : undefined}
      lang={field.type === 'text' ? language : undefined}
    >
      <FieldMarks path={path} />
      {editing ? (
        <CellEditor
          field={field}
          path={path}
          replaces={editing.replaces}
          onWrite={(written) => rest.onWrite(row, field, written)}
          onDone={(leaving) => rest.onDone(row, col, leaving)}
        />
      ) : (
        <span className="grid-text">
          {isOff && <Icon name="warning" />}
          {applies ? text : <del>{text}</del>}
        </span>
      )}
    </td>
  )
})
