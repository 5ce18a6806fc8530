import { useEffect, useRef } from 'react'
import { useText } from '#app/i18n/use-text.tsx'
import { PressButton } from '../press-button.tsx'

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

/** Where the row was: what happened, and the way back. */
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
