/** What the toolbar shows of an editor, drawn anew only when it differs. */
import type { Editor } from '@tiptap/core'
import { useCallback, useRef } from 'react'
import { useStored } from '../session/use-stored.ts'

export function useEditorState<T extends Readonly<Record<string, unknown>>>(
  editor: Editor,
  read: (editor: Editor) => T,
): T {
  const last = useRef<{ json: string; value: T } | null>(null)
  return useStored(
    useCallback(
      (listener) => {
        editor.on('transaction', listener)
        return () => {
          editor.off('transaction', listener)
        }
      },
      [editor],
    ),
    () => {
      const value = read(editor)
      const json = JSON.stringify(value)
      if (last.current?.json !== json) last.current = { json, value }
      return last.current.value
    },
  )
}
