import { useCallback } from 'react'
import { Tool } from '#app/editor/rich/tool.tsx'
import { useSession } from '#app/editor/session/context.tsx'
import { useStored } from '#app/editor/session/use-stored.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** Takes back, and does again, what one did oneself. */
export function UndoTools() {
  const { t } = useText()
  const { undo } = useSession()
  const state = useStored(
    useCallback((listener) => undo.subscribe(listener), [undo]),
    () => undo.state,
  )
  return (
    <span className="rich-tools undo-tools">
      <Tool icon="undo" label={t.editor.bar.undo} isOff={!state.canUndo} onPress={() => undo.undo()} />
      <Tool icon="redo" label={t.editor.bar.redo} isOff={!state.canRedo} onPress={() => undo.redo()} />
    </span>
  )
}
