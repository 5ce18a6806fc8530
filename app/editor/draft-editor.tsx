/**
 * The page of a draft. The server draws the text to read; the editor with everything it needs is fetched afterwards, by
 * those who can run it, and takes its place.
 */
import { useEffect, useState } from 'react'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import { ClosedDraft } from './closed-draft.tsx'
import type { Draft } from './draft.ts'

type Editor = typeof import('./open-draft.tsx')

export function DraftEditor({ draft }: { draft: Draft }) {
  const { t } = useText()
  const [editor, setEditor] = useState<Editor | 'failed' | null>(null)
  useEffect(() => {
    let isGone = false
    import('./open-draft.tsx').then(
      (loaded) => !isGone && setEditor(loaded),
      () => !isGone && setEditor('failed'),
    )
    return () => {
      isGone = true
    }
  }, [])
  if (editor === 'failed')
    return (
      <ClosedDraft draft={draft}>
        <Notice kind="warn" title={t.editor.failedToLoad.title} role="status">
          <p>{t.editor.failedToLoad.text}</p>
          <p className="actions">
            <LinkButton href="">{t.editor.failedToLoad.reload}</LinkButton>
          </p>
        </Notice>
      </ClosedDraft>
    )
  return editor ? <editor.OpenDraft draft={draft} /> : <ClosedDraft draft={draft} />
}
