/**
 * The text for somebody who may not write: read from the draft as it changes, without an editor. An editor that only
 * shows would still delete from the draft what it does not know.
 */
import { useCallback } from 'react'
import { Notice } from '#app/components/ui/notice.tsx'
import { useStored } from '#app/editor/session/use-stored.ts'
import { useText } from '#app/i18n/use-text.tsx'
import type { Draft } from '../draft.ts'
import { useSession } from '../session/context.tsx'
import { CaseReading } from './case-reading.tsx'

export function LiveReading({ draft }: { draft: Draft }) {
  const { t } = useText()
  const texts = t.editor.readOnly
  const { progress } = useSession()
  const { content } = useStored(
    useCallback((listener) => progress.subscribe(listener), [progress]),
    () => progress.state,
  )
  return (
    <>
      {draft.readOnly && (
        <Notice title={texts.title}>
          <p>{texts[draft.readOnly]}</p>
        </Notice>
      )}
      <CaseReading kind={draft.kind} content={content} language={draft.language} />
    </>
  )
}
