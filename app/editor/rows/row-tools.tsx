import { Icon, type IconName } from '#app/components/ui/icon.tsx'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** Moving by buttons: dragging is for those who can. */
export function RowTools({ name, isFirst, isLast, onMove, onRemove }: Props) {
  const { t } = useText()
  const texts = t.editor.rows
  const alone = isFirst && isLast
  return (
    <span className="editor-row-tools">
      {!alone && (
        <>
          <Tool act={texts.up} row={name} icon="arrow-up" isOff={isFirst} onPress={() => onMove(-1)} />
          <Tool act={texts.down} row={name} icon="arrow-down" isOff={isLast} onPress={() => onMove(1)} />
        </>
      )}
      <Tool act={texts.remove} row={name} icon="cross" isOff={false} onPress={onRemove} />
    </span>
  )
}

interface ToolProps {
  act: string
  row: string
  icon: IconName
  isOff: boolean
  onPress: () => void
}

function Tool({ act, row, icon, isOff, onPress }: ToolProps) {
  const { t } = useText()
  return (
    <button
      type="button"
      className="editor-tool"
      title={act}
      aria-label={t.editor.rows.act(act, row)}
      // not `disabled`: the first row keeps the focus on the button that brought it there
      aria-disabled={isOff || undefined}
      onClick={() => !isOff && onPress()}
    >
      <Icon name={icon} />
    </button>
  )
}
