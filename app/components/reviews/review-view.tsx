import { Page } from '#app/components/page/page.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { withoutRefusedValues } from '#app/domain/cases/refused-values.ts'
import { pathTo } from '#app/domain/paths.ts'
import type { ChangesUnderReview } from '#app/domain/reviews/draft-pages.ts'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { History } from './history.tsx'
import { QueueSteps } from './queue-steps.tsx'
import { ReadersText } from './readers-text.tsx'
import { ReviewActions } from './review-actions.tsx'
import { ReviewChanges } from './review-changes.tsx'
import type { QueuePlace, ReviewData } from './review-data.ts'
import { ReviewFacts } from './review-facts.tsx'
import { WaitingTime } from './waited.tsx'

interface Props extends QueuePlace {
  review: ReviewData
  changes: ChangesUnderReview
}

/** The whole of one review: what is known of the text beside the text, the decision last, where one has read it. */
export function ReviewView({ review, changes, ...place }: Props) {
  const { t, lang, href } = useText()
  const words = t.review.page
  const { head, organisation, content, submission } = review
  return (
    <Page
      title={head.title || words.untitled}
      kicker={
        <>
          {t.common.kinds[head.kind]} · {head.organisationName} · <StatusTag status={head.state} />
        </>
      }
      width="wide"
      breadcrumbs={[{ label: t.review.queue.title, path: pathTo('reviewQueue', place.query) }]}
    >
      <QueueSteps {...place} />
      <p className="meta">
        {words.submittedBy(submission.by, dateTime(submission.at, lang))} ·{' '}
        <WaitingTime since={submission.at} now={place.now} />
      </p>
      <nav className="contents" aria-label={words.contents}>
        {(changes.sincePrevious || changes.sinceSubmission) && <a href="#andrat">{words.changes}</a>}
        <a href="#texten">{words.asReaders}</a>
        <a href="#beslut">{words.decide}</a>
        <a href="#historik">{words.history}</a>
      </nav>
      <ReviewFacts review={review} />
      <ReviewChanges review={review} changes={changes} />
      <section id="texten" aria-labelledby="texten-rubrik" className="as-readers">
        <h2 id="texten-rubrik">{words.asReaders}</h2>
        <ReadersText
          {...head}
          organisation={organisation}
          // what is wrong with the rest stands among what is missing
          content={withoutRefusedValues(head.kind, content).content}
          contributors={review.contributors}
        />
      </section>
      <section id="beslut" className="decision">
        <h2>{words.decide}</h2>
        <ReviewActions review={review} />
      </section>
      <section id="historik">
        <h2>{words.history}</h2>
        <History history={review.history} />
      </section>
      <p>
        <a href={href(pathTo('reviewQueue', place.query))}>{words.actions.toQueue}</a>
      </p>
    </Page>
  )
}
