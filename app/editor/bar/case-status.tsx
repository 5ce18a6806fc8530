/** Where the draft stands by now: others hand it in, approve, publish or withdraw it while somebody has it open. */
import { useEffect } from 'react'
import { pathTo } from '#app/domain/paths.ts'
import { isClosed } from '#app/domain/reviews/workflow.ts'
import type { Draft } from '#app/editor/draft.ts'
import { useConnected } from '#app/editor/saved/use-connection.ts'
import { useSession } from '#app/editor/session/context.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import type { CaseStatus } from '#app/yjs/protocol.ts'

export function useCaseStatus({ state, publicationStatus }: Draft): CaseStatus {
  return useConnected('caseStatus') ?? { state, publicationStatus }
}

/** Says what happened to the draft since the page was made, with the way to the page that tells more. */
export function useCaseStatusNotice(draft: Draft): void {
  const { t, href } = useText()
  const { notices } = useSession()
  const change = changeBetween(draft, useCaseStatus(draft))
  const follow = href(pathTo('submission', { id: draft.id }))
  useEffect(() => {
    if (!change) {
      notices.close(key)
      return
    }
    const acts = [{ label: t.editor.bar.follow, href: follow }]
    notices.show({ key, kind: 'info', text: t.editor.statusChanges[change], acts })
  }, [change, notices, t, follow])
}

const key = 'case-status'

function changeBetween(before: CaseStatus, now: CaseStatus) {
  const { state, publicationStatus } = now
  // whatever else goes on, readers do not see it any more
  if (publicationStatus !== before.publicationStatus && isClosed(publicationStatus))
    return publicationStatus === 'merged' ? 'merged' : 'withdrawn'
  return state === before.state ? null : state
}
