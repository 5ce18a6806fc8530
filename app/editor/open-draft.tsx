/** Opens the draft and keeps it open as long as the page lives. In a chunk of its own: the server never loads it. */
import { useEffect, useState } from 'react'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { ClosedDraft } from './closed-draft.tsx'
import { connectDraft } from './connection/provider.ts'
import type { Draft } from './draft.ts'
import { SessionProvider } from './session/context.tsx'
import { type EditorSession, endSession, startSession } from './session/session.ts'
import { Workspace } from './workspace.tsx'

/** @public fetched by draft-editor.tsx when the page has loaded */
export function OpenDraft({ draft }: { draft: Draft }) {
  const { t } = useText()
  const [session, setSession] = useState<EditorSession | null>(null)
  const { id, kind, language } = draft
  const myId = draft.person.id
  const mayWrite = draft.readOnly === null
  useEffect(() => {
    const connection = connectDraft({
      draftId: id,
      personId: myId,
      mayWrite,
      schemaVersion: documentSchemaVersion,
    })
    let opened: EditorSession | null = null
    const open = () => {
      if (opened || !(connection.state.isLoaded || connection.state.closeReason)) return
      opened = startSession({ kind, language, myId }, connection)
      setSession(opened)
    }
    const stop = connection.subscribe(open)
    open()
    return () => {
      stop()
      setSession(null)
      if (opened) endSession(opened)
      connection.destroy()
    }
  }, [id, kind, language, myId, mayWrite])

  if (!session)
    return (
      <ClosedDraft draft={draft}>
        <p className="editor-opening" role="status">
          {t.editor.opening}
        </p>
      </ClosedDraft>
    )
  return (
    <SessionProvider session={session}>
      <Workspace draft={draft} />
    </SessionProvider>
  )
}
