import { ToolIcon, type ToolIconName } from './tool-icon.tsx'

interface Props {
  icon: ToolIconName
  label: string
  /** For what is on or off. */
  isPressed?: boolean | undefined
  /** For what opens something. */
  isExpanded?: boolean
  onPress: () => void
}

/** One tool. Pressing it with the mouse leaves the caret in the text. */
export function Tool({ icon, label, isPressed, isExpanded, onPress }: Props) {
  return (
    <button
      type="button"
      className="editor-tool"
      title={label}
      aria-label={label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <ToolIcon name={icon} />
    </button>
  )
}
