/** Always in sight: what one writes, who is here, whether it is saved, and what comes next. */

import { type RefObject, useEffect, useRef } from 'react'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { pathTo } from '#app/domain/paths.ts'
import type { Draft } from '#app/editor/draft.ts'
import { BarNotices } from '#app/editor/notices/bar-notices.tsx'
import { PresenceButton } from '#app/editor/presence/presence-button.tsx'
import { SaveStatus } from '#app/editor/saved/save-status.tsx'
import { useSharedText } from '#app/editor/session/context.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import { BarLinks } from './bar-links.tsx'
import { useStanding, useStandingNotice } from './standing.tsx'
import { UndoTools } from './undo-tools.tsx'

export function TopBar({ draft, onHelp }: { draft: Draft; onHelp: () => void }) {
  const { t, href } = useText()
  const texts = t.editor.bar
  const title = useSharedText('title').trim()
  const { state } = useStanding(draft)
  // the page of the draft decides; this one only names the way there
  const maySubmit = draft.maySubmit && (state === 'draft' || state === 'changes_requested')
  const element = useRef<HTMLElement>(null)
  useBarHeight(element)
  useStandingNotice(draft)
  return (
    <header className="editor-bar" ref={element}>
      <div className="editor-bar-inner">
        <div className="editor-name">
          <h1>{title || t.editor.untitled}</h1>
          <p className="editor-belongs">
            {t.common.kinds[draft.kind]} <StatusTag status={state} />
          </p>
        </div>
        <div className="editor-bar-state">
          <SaveStatus />
          <PresenceButton myName={draft.person.name} writes={draft.readOnly === null} />
          {draft.readOnly === null && <UndoTools />}
        </div>
        <BarLinks draft={draft} onHelp={onHelp} />
        <div className="editor-next">
          <LinkButton
            href={href(pathTo('submission', { id: draft.id }))}
            weight={maySubmit ? 'primary' : 'secondary'}
          >
            {maySubmit ? texts.submit : texts.follow}
          </LinkButton>
        </div>
      </div>
      <BarNotices />
    </header>
  )
}

/** What sticks below the bar, and what must not hide under it, asks for its height. */
function useBarHeight(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const bar = element.current
    if (!bar) return
    const root = document.documentElement
    const observer = new ResizeObserver(() => root.style.setProperty('--bar', `${bar.offsetHeight}px`))
    observer.observe(bar)
    return () => {
      observer.disconnect()
      root.style.removeProperty('--bar')
    }
  }, [element])
}
