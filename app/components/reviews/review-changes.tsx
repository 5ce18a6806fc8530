import { Comparison } from '#app/components/cases/comparison/comparison.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { ChangesUnderReview } from '#app/domain/reviews/draft-pages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import type { ReviewData } from './review-data.ts'

/** What changed since the text was handed in, and since it was last given back or published. */
interface Props {
  review: ReviewData
  changes: ChangesUnderReview
}

export function ReviewChanges({ review, changes: { sinceSubmission, sincePrevious } }: Props) {
  const { t } = useText()
  const words = t.review.page
  const { head, previous } = review
  const { kind, language } = head
  if (!sinceSubmission && !sincePrevious) return null
  return (
    <section id="andrat" className="text">
      <h2>{words.changes}</h2>
      {sinceSubmission && (
        <>
          <Notice kind="warn" title={words.edited}>
            <p>{words.editedText}</p>
          </Notice>
          <Comparison kind={kind} changes={sinceSubmission} language={language} />
        </>
      )}
      {sincePrevious && (
        <Details
          open={!sinceSubmission}
          summary={previous?.what === 'version' ? words.changedSinceVersion : words.changedSinceSubmission}
        >
          <Comparison kind={kind} changes={sincePrevious} language={language} />
        </Details>
      )}
    </section>
  )
}
