import { Comparison } from '#app/components/cases/comparison/comparison.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import type { ReviewData } from './review-data.ts'

/** What changed since the text was handed in, and since it was last given back or published. */
export function ReviewChanges({ review }: { review: ReviewData }) {
  const { t } = useText()
  const words = t.review.page
  const { head, content, submitted, previous } = review
  const { kind, language } = head
  if (!submitted && !previous) return null
  return (
    <section id="andrat" className="text">
      <h2>{words.changes}</h2>
      {submitted && (
        <>
          <Notice kind="warn" title={words.edited}>
            <p>{words.editedText}</p>
          </Notice>
          <Comparison kind={kind} before={submitted} after={content} language={language} />
        </>
      )}
      {previous && (
        <Details
          open={!submitted}
          summary={previous.what === 'version' ? words.changedSinceVersion : words.changedSinceSubmission}
        >
          <Comparison kind={kind} before={previous.content} after={content} language={language} />
        </Details>
      )}
    </section>
  )
}
