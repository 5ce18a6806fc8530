import type { ReactNode } from 'react'
import { Page } from '#app/components/page/page.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { type RefusedDecision, RefusedDecisionNotice } from './refusal.tsx'

interface Props {
  title: string
  lead: string
  draft: { id: string; title: string }
  /** What was not carried out; nothing before the button was pressed. */
  refused?: RefusedDecision
  /** Whether the draft itself is open to this person. */
  mayEdit?: boolean
  children?: ReactNode
}

/** One step of review on a page of its own: a form, or why it was refused. */
export function DecisionPage({ title, lead, draft, refused, mayEdit = false, children }: Props) {
  const { t, href } = useText()
  const back = pathTo('review', { id: draft.id })
  const name = draft.title || t.review.page.untitled
  return (
    <Page
      title={title}
      lead={refused ? undefined : lead}
      breadcrumbs={[
        { label: t.review.queue.title, path: pathTo('reviewQueue') },
        { label: name, path: back },
      ]}
    >
      {refused ? (
        <RefusedDecisionNotice refused={refused} back={href(back)} draftId={mayEdit ? draft.id : null} />
      ) : (
        (children ?? (
          <p>
            <LinkButton href={href(back)}>{t.review.page.actions.back}</LinkButton>
          </p>
        ))
      )}
    </Page>
  )
}
