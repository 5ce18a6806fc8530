import type { Editor } from '@tiptap/core'
import { calloutTones } from '#app/domain/text/flat/facts.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Tool } from './tool.tsx'
import { useEditorState } from './use-editor-state.ts'

/** What kind of callout the caret is in. */
export function ToneTools({ editor }: { editor: Editor }) {
  const { t } = useText()
  const { tone } = useEditorState(editor, (from) => ({ tone: String(from.getAttributes('callout').tone) }))
  return (
    <span className="rich-tools">
      {calloutTones.map((name) => (
        <Tool
          key={name}
          icon={name}
          label={t.editor.rich.tones[name]}
          isPressed={tone === name}
          onPress={() => editor.commands.updateAttributes('callout', { tone: name })}
        />
      ))}
    </span>
  )
}
