/** Opens the draft, and keeps it open as long as the page lives. Until its text is here the server's page stands. */
import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import { readContent } from '#app/domain/cases/read-content.ts'
import type { Language } from '#app/domain/language.ts'
import type { Messages } from '#app/i18n/messages.ts'
import { TextProvider } from '#app/i18n/use-text.tsx'
import type { DraftConnection } from './connection/connection-state.ts'
import { connectDraft } from './connection/provider.ts'
import type { Draft } from './draft.ts'
import { SessionProvider } from './session/context.tsx'
import { startSession } from './session/session.ts'
import { Workspace } from './workspace.tsx'

interface Page {
  /** What the server drew, which the editor replaces. */
  readonly place: HTMLElement
  readonly draft: Draft
  readonly lang: Language
  readonly messages: Promise<Messages>
}

export async function openDraft({ place, draft, lang, messages }: Page): Promise<void> {
  const { id, kind, language } = draft
  const connection = connectDraft({
    draftId: id,
    personId: draft.person.id,
    mayWrite: draft.readOnly === null,
    schemaVersion: documentSchemaVersion,
  })
  const [t] = await Promise.all([messages, opened(connection)])
  const session = startSession(
    { kind, language, myId: draft.person.id, readContent: (doc) => readContent(doc, kind) },
    connection,
  )
  takeOver(
    place,
    <TextProvider lang={lang} t={t}>
      <SessionProvider session={session}>
        <Workspace draft={draft} />
      </SessionProvider>
    </TextProvider>,
  )
}

/** Resolves when there is a text to show, or a reason why there will be none. */
function opened(connection: DraftConnection): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { isLoaded, closeReason } = connection.state
      if (!isLoaded && !closeReason) return
      stop()
      resolve()
    }
    const stop = connection.subscribe(look)
    look()
  })
}

/** What one read and where one was stays where it is. */
function takeOver(place: HTMLElement, view: ReactElement): void {
  const read = firstFieldInSight(place)
  const focused = place.contains(document.activeElement) ? document.activeElement : null
  flushSync(() => createRoot(place).render(view))
  if (read) {
    const now = document.getElementById(read.id)
    if (now) window.scrollBy(0, now.getBoundingClientRect().top - read.top)
  }
  const href = focused?.getAttribute('href')
  if (href) place.querySelector<HTMLElement>(`[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true })
}

/** Null at the top of the page, where nothing was scrolled. */
function firstFieldInSight(place: HTMLElement): { id: string; top: number } | null {
  if (window.scrollY === 0) return null
  for (const field of place.querySelectorAll('[data-field]')) {
    const { top, bottom } = field.getBoundingClientRect()
    if (bottom > 0) return { id: field.id, top }
  }
  return null
}
