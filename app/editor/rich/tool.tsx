import { ToolIcon, type ToolIconName } from './tool-icon.tsx'

interface Props {
  icon: ToolIconName
  label: string
  /** For what is on or off. */
  isPressed?: boolean | undefined
  /** For what opens something. */
  isExpanded?: boolean
  /** Nothing to do just now; the button keeps the focus that it has. */
  isOff?: boolean
  onPress: () => void
}

/** One tool. Pressing it with the mouse leaves the caret in the text. */
export function Tool({ icon, label, isPressed, isExpanded, isOff, onPress }: Props) {
  return (
    <button
      type="button"
      className="editor-tool"
      title={label}
      aria-label={label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      aria-disabled={isOff || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !isOff && onPress()}
    >
      <ToolIcon name={icon} />
    </button>
  )
}
