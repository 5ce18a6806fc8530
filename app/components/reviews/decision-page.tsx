import type { ReactNode } from 'react'
import { Page } from '#app/components/page/page.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import { Refusal, type Refused } from './refusal.tsx'

interface Props {
  title: string
  lead: string
  draft: { id: string; title: string }
  /** What was not carried out; nothing before the button was pressed. */
  refused?: Refused
  /** Whether the draft itself is open to this person. */
  mayMend?: boolean
  children?: ReactNode
}

/** One step of review on a page of its own: a form, or why it was refused. */
export function DecisionPage({ title, lead, draft, refused, mayMend = false, children }: Props) {
  const { t, href } = useText()
  const back = `/granskning/${draft.id}`
  const name = draft.title || t.review.page.untitled
  return (
    <Page
      title={title}
      lead={refused ? undefined : lead}
      breadcrumbs={[
        { label: t.review.queue.title, path: '/granskning' },
        { label: name, path: back },
      ]}
    >
      {refused ? (
        <Refusal refused={refused} back={href(back)} draftId={mayMend ? draft.id : null} />
      ) : (
        (children ?? (
          <p>
            <LinkButton href={href(back)}>{t.review.page.acts.back}</LinkButton>
          </p>
        ))
      )}
    </Page>
  )
}
