/** Rows one below the other, each a fieldset of its own. */
import type { RowsField } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { RowView } from './row-view.tsx'
import type { useKeptRows } from './use-kept-rows.ts'
import type { useOpenRows } from './use-open-rows.ts'

interface Props {
  field: RowsField
  kept: ReturnType<typeof useKeptRows>
  open: ReturnType<typeof useOpenRows>
  onMove: (id: string, by: -1 | 1, name: string) => void
  onRemove: (id: string, name: string) => void
}

export function RowCards({ field, kept, open, onMove, onRemove }: Props) {
  const { t } = useText()
  return (
    <>
      {open.canFold && kept.shown.length > 1 && (
        <button type="button" className="editor-quiet" onClick={open.toggleAll}>
          {open.areAllOpen ? t.editor.rows.closeAll : t.editor.rows.openAll}
        </button>
      )}
      <ol className="editor-row-list">
        {kept.shown.map((id, index) => (
          <RowView
            key={id}
            field={field}
            id={id}
            index={index}
            count={kept.shown.length}
            isGone={kept.isGone(id)}
            isOpen={open.isOpen(id)}
            onFold={open.canFold ? open.toggle : null}
            onInside={kept.enter}
            onMove={onMove}
            onRemove={onRemove}
          />
        ))}
      </ol>
    </>
  )
}
