import { PressButton } from '#app/editor/bar/press-button.tsx'
import { useText } from '#app/i18n/use-text.tsx'

export interface Removed {
  readonly id: string
  readonly index: number
  readonly name: string
}

interface Props {
  removed: Removed
  onRestore: () => void
  onDismiss: () => void
}

/** Shown where a row was that this person removed, with a button that restores it. */
export function RemovedRow({ removed, onRestore, onDismiss }: Props) {
  const { t } = useText()
  const texts = t.editor.rows
  return (
    <div className="editor-removed" role="status">
      <p>{texts.removed(removed.name)}</p>
      <PressButton weight="secondary" icon="return" onPress={onRestore}>
        {texts.restore}
      </PressButton>
      <PressButton weight="quiet" onPress={onDismiss}>
        {texts.dismiss}
      </PressButton>
    </div>
  )
}
