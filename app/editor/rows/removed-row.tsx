import { useEffect, useRef } from 'react'
import { PressButton } from '#app/editor/bar/press-button.tsx'
import { useText } from '#app/i18n/use-text.tsx'

export interface Removed {
  readonly id: string
  readonly index: number
  readonly name: string
  /** A colleague did it while this person was in the row. */
  readonly byOther: boolean
}

interface Props {
  removed: Removed
  onRestore: () => void
  onDismiss: () => void
}

/** Shown where a removed row was: what happened, and a button that restores it. */
export function RemovedRow({ removed, onRestore, onDismiss }: Props) {
  const { t } = useText()
  const texts = t.editor.rows
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (removed.byOther) element.current?.focus()
  }, [removed])
  return (
    <div className="editor-removed" role="status" tabIndex={-1} ref={element}>
      <p>{removed.byOther ? texts.removedByOther(removed.name) : texts.removed(removed.name)}</p>
      <PressButton weight="secondary" icon="return" onPress={onRestore}>
        {texts.restore}
      </PressButton>
      <PressButton weight="quiet" onPress={onDismiss}>
        {texts.dismiss}
      </PressButton>
    </div>
  )
}
