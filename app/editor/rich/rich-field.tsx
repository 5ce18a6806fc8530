/** A rich text: its name, its tools, and the text itself. In the file that lazy-rich-field.tsx fetches. */
import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { anchorOf } from '#app/domain/cases/document.ts'
import type { RichField as RichFieldOf } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { describedBy, idsOf } from '../fields/field-frame.tsx'
import { FieldProblem, NeededMark } from '../fields/field-problem.tsx'
import { FieldMarks } from '../presence/field-marks.tsx'
import { useSession } from '../session/context.tsx'
import { createEditor, historyOfEditor } from './create-editor.ts'
import { type BlockName, blockNames, otherNames, putBlock } from './extensions/blocks.ts'
import type { OnNotice } from './extensions/notify.ts'
import { SlashMenu } from './extensions/slash-menu.ts'
import { enqueueIdle } from './idle-queue.ts'
import { LinkForm } from './link-form.tsx'
import { moveAndAnnounce } from './move-and-announce.ts'
import { RichReading } from './rich-reading.tsx'
import { shownTextOf } from './shown-text.ts'
import { SlashList } from './slash-list.tsx'
import { focusToolbar, Toolbar } from './toolbar.tsx'

/** What changes a rich text comes in one file. */
export { mendText } from '#app/domain/text/mend-text.ts'

export function RichField({ field, path }: { field: RichFieldOf; path: string }) {
  const { t, lang } = useText()
  const session = useSession()
  const ids = idsOf(path)
  const element = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [isLinking, setLinking] = useState(false)
  const current = useRef<Editor | null>(null)
  // in the language that the page has by then
  const onNotice = useRef<OnNotice>(() => {})
  onNotice.current = ({ key, text }) =>
    session.notices.show({ key, kind: 'info', text: text(t.editor.notices) })
  const moved = useRef<(by: -1 | 1) => void>(() => {})
  moved.current = (by) =>
    current.current && moveAndAnnounce(current.current, by, session, path, t.editor.rich.moving)
  const label = field.label[lang]
  const toolsId = `${ids.control}-tools`
  const hintId = `${ids.control}-hint`

  const slash = useMemo(() => {
    const all = blockNames.map((name) => ({ name, label: t.editor.rich[name] }))
    const fits =
      (query: string) =>
      ({ name, label }: { name: BlockName; label: string }) =>
        `${label} ${otherNames[name]}`.toLocaleLowerCase(lang).includes(query.toLocaleLowerCase(lang))
    return new SlashMenu(
      `${ids.control}-slash`,
      (query) => all.filter(fits(query)),
      (name) => current.current && putBlock(current.current, name),
    )
  }, [t, lang, ids.control])

  useEffect(() => {
    const mount = element.current
    if (!mount) return
    let made: Editor | null = null
    const stop = enqueueIdle(() => {
      made = createEditor({
        element: mount,
        doc: session.doc,
        path,
        presence: session.presence,
        slash,
        attributes: {
          id: ids.control,
          class: 'rich-text',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': ids.label,
          'aria-describedby': describedBy(field, path, hintId),
          lang: session.language,
          spellcheck: 'true',
        },
        onLink: () => setLinking(true),
        onTools: () => focusToolbar(toolsId),
        onMove: (by) => moved.current(by),
        onNotice: (notice) => onNotice.current(notice),
      })
      current.current = made
      const history = historyOfEditor(made)
      if (history) session.histories.set(path, history)
      session.shownTexts.set(path, shownTextOf(made))
      setEditor(made)
    })
    return () => {
      stop()
      const history = session.histories.get(path)
      session.histories.delete(path)
      session.shownTexts.delete(path)
      if (history) session.undo.leave(history)
      current.current = null
      setEditor(null)
      made?.destroy()
    }
  }, [session, path, slash, field, ids.control, ids.label, hintId, toolsId])

  return (
    <div className="editor-field editor-field-rich" id={anchorOf(path)} data-field={path}>
      <div className="editor-label-line">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a label; the text itself is reached with the keyboard */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <span className="editor-label" id={ids.label} onClick={() => editor?.commands.focus()}>
          {label}
        </span>
        <NeededMark path={path} id={ids.needed} />
        {editor && !isLinking && (
          <Toolbar
            editor={editor}
            id={toolsId}
            label={t.editor.rich.toolbar(label)}
            onLink={() => setLinking(true)}
            onMove={(by) => moved.current(by)}
          />
        )}
        {editor && isLinking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
      </div>
      <FieldMarks path={path} />
      {field.help && (
        <p className="editor-help" id={ids.help}>
          {field.help[lang]}
        </p>
      )}
      <p className="visually-hidden" id={hintId}>
        {t.editor.rich.hint}
      </p>
      <div className="editor-control">
        {!editor && <RichReading path={path} />}
        <div className="rich-mount" ref={element} hidden={!editor} />
        {editor && <SlashList menu={slash} />}
        <FieldProblem path={path} id={ids.problem} />
      </div>
    </div>
  )
}
