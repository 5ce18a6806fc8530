/** Where the draft stands by now: others hand it in, approve, publish or withdraw it while somebody has it open. */
import { useEffect } from 'react'
import { pathTo } from '#app/domain/paths.ts'
import { isClosed } from '#app/domain/reviews/workflow.ts'
import type { Draft } from '#app/editor/draft.ts'
import { useConnection } from '#app/editor/saved/use-connection.ts'
import { useSession } from '#app/editor/session/context.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import type { Standing } from '#app/yjs/protocol.ts'

export function useStanding({ state, publicationStatus }: Draft): Standing {
  return useConnection().standing ?? { state, publicationStatus }
}

/** What happened to the draft since the page was made, in a sentence, with the way to the page that tells more. */
export function StandingChange({ draft }: { draft: Draft }) {
  const { t, href } = useText()
  const { announcer } = useSession()
  const standing = useStanding(draft)
  const change = changeBetween(draft, standing)
  const text = change && t.editor.standing[change]
  useEffect(() => {
    if (text) announcer.say(text)
  }, [text, announcer])
  if (!text) return null
  return (
    <p className="editor-standing">
      {text} <a href={href(pathTo('submission', { id: draft.id }))}>{t.editor.bar.follow}</a>
    </p>
  )
}

function changeBetween(before: Standing, now: Standing) {
  const { state, publicationStatus } = now
  // whatever else goes on, readers do not see it any more
  if (publicationStatus !== before.publicationStatus && isClosed(publicationStatus))
    return publicationStatus === 'merged' ? 'merged' : 'withdrawn'
  return state === before.state ? null : state
}
