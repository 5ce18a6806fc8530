import { MissingFields } from '#app/components/drafts/missing-fields.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { MissingField } from '#app/domain/reviews/draft-pages.ts'
import { useText } from '#app/i18n/use-text.tsx'

export type RefusedDecision =
  | { reason: 'changed' }
  | { reason: 'incomplete'; missing: readonly MissingField[] }

interface Props {
  refused: RefusedDecision
  /** Where the text as it is now can be seen, with its language. */
  back: string
  /** The draft in which what is missing is mended, for those who may read it there. */
  draftId: string | null
}

/** Why nothing was decided, and what to do. */
export function RefusedDecisionNotice({ refused, back, draftId }: Props) {
  const { t } = useText()
  const words = t.review.decision[refused.reason]
  return (
    <>
      <Notice kind="danger" role="alert" title={words.title}>
        <p>{words.text}</p>
        {refused.reason === 'incomplete' && <MissingFields missing={refused.missing} draftId={draftId} />}
      </Notice>
      <p>
        <LinkButton href={back} weight="primary">
          {refused.reason === 'changed' ? t.review.decision.changed.read : t.review.page.actions.back}
        </LinkButton>
      </p>
    </>
  )
}
