import type { Editor } from '@tiptap/core'
import { useText } from '#app/i18n/use-text.tsx'
import { Tool } from './tool.tsx'

/** What a keyboard needs to build a table, in place of what makes no sense inside one. */
export function TableTools({ editor }: { editor: Editor }) {
  const { t } = useText()
  const texts = t.editor.rich.tableTools
  // asked for at the press: commands work on the text as it is when they are asked for
  const tools = [
    ['rowAbove', () => editor.commands.addRowBefore()],
    ['rowBelow', () => editor.commands.addRowAfter()],
    ['columnBefore', () => editor.commands.addColumnBefore()],
    ['columnAfter', () => editor.commands.addColumnAfter()],
    ['headerRow', () => editor.commands.toggleHeaderRow()],
    ['removeRow', () => editor.commands.deleteRow()],
    ['removeColumn', () => editor.commands.deleteColumn()],
    ['removeTable', () => editor.commands.deleteTable()],
  ] as const
  return (
    <span className="rich-tools">
      {tools.map(([name, act]) => (
        <Tool key={name} icon={name} label={texts[name]} onPress={act} />
      ))}
    </span>
  )
}
