import { useId, useRef, useState } from 'react'
import { pathTo } from '#app/domain/paths.ts'
import type { Draft } from '#app/editor/draft.ts'
import { ToolIcon } from '#app/editor/rich/tool-icon.tsx'
import { useCloseOutside } from '#app/editor/use-close-outside.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { UndoTools } from './undo-tools.tsx'

interface Props {
  draft: Draft
  onHelp: () => void
  onFind: () => void
}

/**
 * What else there is about the draft: all of it in a row where there is room; in a narrower window the search and the preview,
 * and the rest behind a button; on a phone all of it there.
 */
export function BarLinks({ draft, onHelp, onFind }: Props) {
  const { t, href } = useText()
  const texts = t.editor.bar
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const opening = (open: () => void) => () => {
    setOpen(false)
    open()
  }
  useCloseOutside(isOpen, element, () => setOpen(false))
  // whoever reviews sees the text here, and is not let into the pages of those who write it
  const isInside = draft.readOnly !== 'reviewer'
  const link = (page: 'draftPreview' | 'draftTimeline' | 'draftSharing') => (
    <a className="bar-button" href={href(pathTo(page, { id: draft.id }))}>
      {texts[page]}
    </a>
  )
  const near = (
    <>
      {draft.readOnly === null && <Opener label={texts.find} onPress={opening(onFind)} />}
      {isInside && link('draftPreview')}
    </>
  )
  return (
    <>
      <div className="bar-near">{near}</div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel wherever in it the focus is */}
      <div
        className="bar-more"
        ref={element}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen) return
          setOpen(false)
          button.current?.focus()
        }}
      >
        <button
          type="button"
          className="editor-tool bar-more-button"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={texts.more}
          title={texts.more}
          ref={button}
          onClick={() => setOpen(!isOpen)}
        >
          <ToolIcon name="more" />
        </button>
        <div className={isOpen ? 'bar-links bar-links-open' : 'bar-links'} id={id}>
          {draft.readOnly === null && <UndoTools />}
          <div className="bar-far">{near}</div>
          {isInside && link('draftTimeline')}
          {draft.mayShare && link('draftSharing')}
          <Opener label={texts.help} onPress={opening(onHelp)} />
        </div>
      </div>
    </>
  )
}

function Opener({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" className="bar-button" onClick={onPress}>
      {label}
    </button>
  )
}
