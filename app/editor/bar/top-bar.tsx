/** Always in sight: what one writes, who is here, whether it is saved, and what comes next. */

import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { pageTitle } from '#app/components/page/page-title-text.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { isOver } from '#app/editor/connection/close-reason.ts'
import type { Draft } from '#app/editor/draft.ts'
import { BarNotices } from '#app/editor/notices/bar-notices.tsx'
import { PresenceButton } from '#app/editor/presence/presence-button.tsx'
import { SaveStatus } from '#app/editor/saved/save-status.tsx'
import { useConnected } from '#app/editor/saved/use-connection.ts'
import { useSharedText } from '#app/editor/session/context.tsx'
import { useCaretInSight } from '#app/editor/text/caret-in-sight.ts'
import type { Openers } from '#app/editor/use-keys.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { BarLinks } from './bar-links.tsx'
import { useCaseStatus, useCaseStatusNotice } from './case-status.tsx'
import { UndoTools } from './undo-tools.tsx'

interface Props extends Openers {
  draft: Draft
  /** A tool that is open. */
  children?: ReactNode
}

export function TopBar({ draft, onHelp, onFind, children }: Props) {
  const { t, href } = useText()
  const texts = t.editor.bar
  const title = useSharedText('title').trim()
  const { state } = useCaseStatus(draft)
  const closeReason = useConnected('closeReason')
  const isClosed = closeReason !== null && isOver(closeReason)
  // the page of the draft decides; this one only names the way there
  const maySubmit = draft.maySubmit && (state === 'draft' || state === 'changes_requested')
  const element = useRef<HTMLElement>(null)
  useBarHeight(element)
  useCaretInSight(element)
  useCaseStatusNotice(draft)
  useTabTitle(pageTitle(t, t.editor.title(title || t.editor.untitled)))
  return (
    <header className="editor-bar" ref={element}>
      <div className="editor-bar-inner">
        <div className="editor-name">
          <h1>{title || t.editor.untitled}</h1>
          <p className="editor-belongs">
            {t.common.kinds[draft.kind]}{' '}
            <StatusTag status={closeReason === 'deleted' ? closeReason : state} />
          </p>
        </div>
        <div className="editor-bar-state">
          <SaveStatus />
          {!isClosed && <PresenceButton myName={draft.person.name} writes={draft.readOnly === null} />}
          {!isClosed && draft.readOnly === null && <UndoTools />}
        </div>
        {!isClosed && (
          <>
            <BarLinks draft={draft} onHelp={onHelp} onFind={onFind} />
            <div className="editor-next">
              <LinkButton
                href={href(pathTo('submission', { id: draft.id }))}
                weight={maySubmit ? 'primary' : 'secondary'}
              >
                {maySubmit ? texts.submit : texts.follow}
              </LinkButton>
            </div>
          </>
        )}
      </div>
      {children}
      <BarNotices draftId={draft.id} />
    </header>
  )
}

/** The tab is called as the text is, also while it is written. */
function useTabTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}

/** Shorter windows than this (a screen at 400 %) have no room for the whole bar: its last line stays. CSS says 25rem. */
const shortWindow = '(max-height: 25rem)'

/** What sticks below the bar, and what must not hide under it, asks for its height. */
function useBarHeight(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const bar = element.current
    if (!bar) return
    const root = document.documentElement
    const measure = () => {
      const last = bar.querySelector<HTMLElement>('.editor-bar-state')
      const away = window.matchMedia(shortWindow).matches && last ? last.offsetTop : 0
      root.style.setProperty('--bar-away', `${away}px`)
      root.style.setProperty('--bar', `${bar.offsetHeight - away}px`)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(bar)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
      root.style.removeProperty('--bar')
      root.style.removeProperty('--bar-away')
    }
  }, [element])
}
