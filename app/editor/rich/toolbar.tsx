/** The tools of a rich text: one stop for the Tab key, arrows between them, Escape back to the text. */
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/use-text.tsx'
import { type BlockName, putBlock } from './extensions/blocks.ts'
import { scriptNames, toggleScript } from './extensions/scripts.ts'
import { TableTools } from './table-tools.tsx'
import { ToneTools } from './tone-tools.tsx'
import { Tool } from './tool.tsx'
import { useEditorState } from './use-editor-state.ts'

interface Props {
  editor: Editor
  id: string
  label: string
  onLink: () => void
  onMove: (by: -1 | 1) => void
}

const marks = ['bold', 'italic'] as const
const moreMarks = ['strike', 'code', ...scriptNames] as const
type MarkName = (typeof marks)[number] | (typeof moreMarks)[number]
const blocks: readonly BlockName[] = ['heading2', 'heading3', 'bulletList', 'orderedList', 'blockquote']
const moreBlocks: readonly BlockName[] = ['heading4', 'codeBlock', 'horizontalRule']

export function Toolbar({ editor, id, label, onLink, onMove }: Props) {
  const { t } = useText()
  const [showsMore, setShowsMore] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const state = useEditorState(editor, (from) => ({
    active: activeIn(from),
    inTable: from.isActive('table'),
    inCallout: from.isActive('callout'),
  }))
  useFocusInText(element, editor, state.inTable)
  const isOn = (name: string) => state.active.includes(name)
  const block = (name: BlockName) => (
    <Tool
      key={name}
      icon={name}
      label={t.editor.rich[name]}
      isPressed={name === 'horizontalRule' || name === 'table' ? undefined : isOn(name)}
      onPress={() => putBlock(editor, name)}
    />
  )
  const mark = (name: MarkName) => (
    <Tool
      key={name}
      icon={name}
      label={t.editor.rich[name]}
      isPressed={isOn(name)}
      onPress={() => toggle(editor, name)}
    />
  )
  return (
    <div
      className="rich-toolbar"
      role="toolbar"
      id={id}
      aria-label={label}
      ref={element}
      onKeyDown={(event) => walk(event, element.current, editor)}
      onFocus={(event) => keepOneStop(element.current, event.target)}
    >
      <span className="rich-tools">
        {marks.map(mark)}
        <Tool icon="link" label={t.editor.rich.link} isPressed={isOn('link')} onPress={onLink} />
      </span>
      {state.inTable ? (
        <TableTools editor={editor} />
      ) : (
        <span className="rich-tools">
          {blocks.map(block)}
          {block('callout')}
          {block('table')}
        </span>
      )}
      {state.inCallout && <ToneTools editor={editor} />}
      <span className="rich-tools">
        <Tool
          icon="more"
          label={t.editor.rich.more}
          isExpanded={showsMore}
          onPress={() => setShowsMore(!showsMore)}
        />
        {showsMore && moreMarks.map(mark)}
        {showsMore && !state.inTable && moreBlocks.map(block)}
        {showsMore && (
          <>
            <Tool icon="moveUp" label={t.editor.rich.moving.up} onPress={() => onMove(-1)} />
            <Tool icon="moveDown" label={t.editor.rich.moving.down} onPress={() => onMove(1)} />
          </>
        )}
      </span>
    </div>
  )
}

/** A tool that a table takes the place of takes the focus with it: on into the text, where its press put the caret. */
function useFocusInText(toolbar: RefObject<HTMLElement | null>, editor: Editor, inTable: boolean): void {
  const hadFocus = useRef(false)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      hadFocus.current = target instanceof Node && toolbar.current?.contains(target) === true
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [toolbar])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked each time the tools change
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) editor.view.focus()
  }, [inTable, editor])
}

function toggle(editor: Editor, name: MarkName): void {
  if (name === 'subscript' || name === 'superscript') toggleScript(editor, name)
  else editor.commands.toggleMark(name)
}

function activeIn(editor: Editor): string[] {
  const headings = [2, 3, 4]
    .filter((level) => editor.isActive('heading', { level }))
    .map((level) => `heading${level}`)
  const others = [
    'bold',
    'italic',
    'strike',
    'code',
    ...scriptNames,
    'link',
    'bulletList',
    'orderedList',
    'blockquote',
    'callout',
    'codeBlock',
  ].filter((name) => editor.isActive(name))
  return [...headings, ...others]
}

function walk(event: KeyboardEvent, toolbar: HTMLElement | null, editor: Editor): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    editor.view.focus()
    return
  }
  const tools = [...(toolbar?.querySelectorAll('button') ?? [])]
  const focused = document.activeElement
  const at = focused instanceof HTMLButtonElement ? tools.indexOf(focused) : -1
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % tools.length,
    ArrowLeft: (at + tools.length - 1) % tools.length,
    Home: 0,
    End: tools.length - 1,
  }
  const target = tools[targets[event.key] ?? -1]
  if (!target) return
  event.preventDefault()
  target.focus()
}

/** The tool that has the focus is where the Tab key comes back to. */
function keepOneStop(toolbar: HTMLElement | null, focused: EventTarget): void {
  for (const tool of toolbar?.querySelectorAll('button') ?? []) tool.tabIndex = tool === focused ? 0 : -1
}

/** From the text: to the tool that was used last, or the first. */
export function focusToolbar(id: string): void {
  const tools = document.getElementById(id)
  const target = tools?.querySelector<HTMLElement>('button[tabindex="0"]') ?? tools?.querySelector('button')
  target?.focus()
}
