/** The open draft: bar, outline, text. Says where this person is and takes the keys that work everywhere. */
import { type FocusEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { anchorOf } from '#app/domain/cases/document.ts'
import { TopBar } from './bar/top-bar.tsx'
import { mustEraseCopy } from './connection/close-reason.ts'
import type { Draft } from './draft.ts'
import { Suggestions } from './fields/suggestions.tsx'
import { Outline } from './outline/outline.tsx'
import { LiveReading } from './reading/live-reading.tsx'
import { useToneNames } from './rich/use-tone-names.ts'
import { useConnected } from './saved/use-connection.ts'
import { useLeaveWarning } from './saved/use-leave-warning.ts'
import { AllFields } from './sections/all-fields.tsx'
import { useSession } from './session/context.tsx'
import { useStored } from './session/use-stored.ts'
import { useFind } from './tools/use-find.ts'
import { useTools } from './tools/use-tools.ts'
import { useFocusKeeper } from './use-focus-keeper.ts'
import { useKeys } from './use-keys.ts'

export function Workspace({ draft }: { draft: Draft }) {
  const session = useSession()
  const mayWrite = useConnected('mayWrite')
  const closeReason = useConnected('closeReason')
  const [showsHelp, setShowsHelp] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const field = useRef<string | null>(null)
  const find = useFind(field)
  const tools = useTools(showsHelp || find.finding !== null)
  useLeaveWarning()
  const openers = useMemo(() => ({ onHelp: () => setShowsHelp(true), onFind: find.open }), [find.open])
  useKeys(element, openers)
  useFocusKeeper(element)
  useToneNames(element)
  useArrival()
  const isDeleted = closeReason === 'deleted'
  useEffect(() => {
    if (isDeleted && field.current)
      document.getElementById(anchorOf(field.current))?.scrollIntoView({ block: 'center' })
  }, [isDeleted])

  const enter = (event: FocusEvent) => {
    const path = event.target.closest<HTMLElement>('[data-field]')?.dataset.field ?? null
    session.presence.setField(path)
    // tools and buttons outside of every field act on where one was
    if (path) field.current = path
    if (path) session.undo.enter(path, session.histories.get(path) ?? null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to where the focus goes, and is nothing to press
    <div className="editor" ref={element} onFocus={enter}>
      <TopBar draft={draft} {...openers}>
        {tools && mayWrite && find.finding && <tools.FindPanel {...find.finding} onClose={find.close} />}
      </TopBar>
      {(closeReason === null || !mustEraseCopy(closeReason)) && (
        <div className="editor-page">
          <Outline isPublished={draft.state === 'published'} />
          <div className="editor-text">
            {mayWrite ? <AllFields kind={draft.kind} /> : <LiveReading draft={draft} />}
          </div>
        </div>
      )}
      <Suggestions organisations={draft.organisations} />
      {tools && showsHelp && <tools.KeyboardHelp onClose={() => setShowsHelp(false)} />}
      <Announcements />
    </div>
  )
}

/** The one voice of the page. */
function Announcements() {
  const { announcer } = useSession()
  const text = useStored(
    useCallback((listener) => announcer.subscribe(listener), [announcer]),
    () => announcer.text,
  )
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  )
}

/** To the field that the address names: messages on other pages link to fields. */
function useArrival(): void {
  const { navigator, undo } = useSession()
  useEffect(() => {
    undo.onUndone = (path) => {
      // a row that came back is on the page before one goes there
      flushSync(() => {})
      navigator.goTo(path)
    }
    const arrive = () => {
      const field = fieldOfAnchor(window.location.hash.slice(1))
      if (field) navigator.goTo(field)
    }
    arrive()
    window.addEventListener('hashchange', arrive)
    return () => window.removeEventListener('hashchange', arrive)
  }, [navigator, undo])
}

/** `f-goals-<row>-goal_text` to `goals/<row>/goal_text`; row ids may contain hyphens themselves. */
function fieldOfAnchor(anchor: string): string | null {
  if (!anchor.startsWith('f-')) return null
  const found = document.getElementById(anchor)?.dataset.field
  if (found) return found
  const [group = '', ...rest] = anchor.slice('f-'.length).split('-')
  const key = rest.pop()
  return key === undefined ? group : `${group}/${rest.join('-')}/${key}`
}
