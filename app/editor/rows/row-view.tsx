import { memo } from 'react'
import { anchorOf, rowPath } from '#app/domain/cases/document.ts'
import type { RowsField } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { LeafView } from '../fields/leaf-view.tsx'
import { FieldMarks } from '../presence/field-marks.tsx'
import { ToolIcon } from '../rich/tool-icon.tsx'
import { useRowName } from './row-name.ts'
import { RowTools } from './row-tools.tsx'
import type { RowInside } from './use-kept-rows.ts'

interface Props {
  field: RowsField
  id: string
  index: number
  count: number
  /** A colleague removed it, and this person is still in it. */
  isGone: boolean
  isOpen: boolean
  /** Null where rows are too small to fold. */
  onFold: ((id: string) => void) | null
  onInside: (row: RowInside) => void
  onMove: (id: string, by: -1 | 1, name: string) => void
  onRemove: (id: string, name: string) => void
}

export const RowView = memo(function RowView(props: Props) {
  const { field, id, index, count, isGone, isOpen, onFold, ...acts } = props
  const { t, lang } = useText()
  const path = `${field.key}/${id}`
  const { short, name } = useRowName(field, id, index, lang)
  const anchor = anchorOf(path)
  const size = field.fields.length === 1 ? ' editor-row-single' : onFold ? '' : ' editor-row-small'
  return (
    <li className={`editor-row${size}${isGone ? ' editor-row-gone' : ''}`} data-row={id}>
      <fieldset
        id={anchor}
        aria-labelledby={`row-${anchor}`}
        onFocus={({ currentTarget }) => !isGone && acts.onInside({ id, name, element: currentTarget })}
      >
        <div className="editor-row-head">
          {onFold ? (
            <button
              type="button"
              className="editor-fold"
              id={`row-${anchor}`}
              aria-expanded={isOpen}
              onClick={() => onFold(id)}
            >
              <ToolIcon name="open" />
              <span>{name}</span>
            </button>
          ) : (
            // its text stands right below
            <span className="editor-row-name" id={`row-${anchor}`}>
              {short}
              <span className="visually-hidden">{name.slice(short.length)}</span>
            </span>
          )}
          <FieldMarks path={path} />
          {isGone ? (
            <span className="editor-row-gone-tag">{t.editor.notices.goneTag}</span>
          ) : (
            <RowTools
              name={name}
              isFirst={index === 0}
              isLast={index === count - 1}
              onMove={(by) => acts.onMove(id, by, name)}
              onRemove={() => acts.onRemove(id, name)}
            />
          )}
        </div>
        {isOpen && (
          <div className="editor-row-fields">
            {field.fields.map((leaf) => (
              <LeafView key={leaf.key} field={leaf} path={rowPath(field.key, id, leaf.key)} />
            ))}
          </div>
        )}
      </fieldset>
    </li>
  )
})
