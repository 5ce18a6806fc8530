import type { Editor } from '@tiptap/core'
import { useText } from '#app/i18n/use-text.tsx'
import { Tool } from './tool.tsx'

/** What a keyboard needs to build a table, in place of what makes no sense inside one. */
export function TableTools({ editor }: { editor: Editor }) {
  const { t } = useText()
  const texts = t.editor.rich.tableTools
  const { commands } = editor
  const tools = [
    ['rowAbove', () => commands.addRowBefore()],
    ['rowBelow', () => commands.addRowAfter()],
    ['columnBefore', () => commands.addColumnBefore()],
    ['columnAfter', () => commands.addColumnAfter()],
    ['headerRow', () => commands.toggleHeaderRow()],
    ['removeRow', () => commands.deleteRow()],
    ['removeColumn', () => commands.deleteColumn()],
    ['removeTable', () => commands.deleteTable()],
  ] as const
  return (
    <span className="rich-tools">
      {tools.map(([name, act]) => (
        <Tool key={name} icon={name} label={texts[name]} onPress={act} />
      ))}
    </span>
  )
}
