import { Form } from '#app/components/forms/form.tsx'
import { Page } from '#app/components/page/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import type { Content } from '#app/domain/cases/content.ts'
import type { CaseOrganisation } from '#app/domain/cases/published-case.ts'
import type { Language } from '#app/domain/language.ts'
import { type Path, pathTo } from '#app/domain/paths.ts'
import type { DraftHead, HistoryEntry } from '#app/domain/reviews/draft-pages.ts'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { History } from './history.tsx'
import { QueueSteps } from './queue-steps.tsx'
import { ReadersText } from './readers-text.tsx'
import type { QueuePlace } from './review-data.ts'

export interface AfterwardsData {
  head: DraftHead & { language: Language }
  organisation: CaseOrganisation
  content: Content
  since: Date | string
  path: Path
  history: readonly HistoryEntry[]
}

/** A lesson that is out already: let it stand, or take it from readers. */
export function AfterwardsPage({ afterwards, ...place }: { afterwards: AfterwardsData } & QueuePlace) {
  const { t, lang, href } = useText()
  const words = t.review.page
  const { head, organisation, content } = afterwards
  return (
    <Page
      title={head.title || words.untitled}
      kicker={`${t.common.kinds[head.kind]} · ${head.organisationName} · ${t.review.queue.checkAfterwards}`}
      lead={words.afterwardsText(dateTime(afterwards.since, lang))}
      width="wide"
      breadcrumbs={[{ label: t.review.queue.title, path: pathTo('reviewQueue', place.query) }]}
    >
      <QueueSteps {...place} />
      <p>
        <a href={href(afterwards.path)}>{words.readPublished}</a>
      </p>
      <section className="as-readers">
        <h2>{words.asReaders}</h2>
        <ReadersText {...head} organisation={organisation} content={content} />
      </section>
      <section className="decision">
        <h2>{words.decide}</h2>
        <div className="actions">
          <Form action={href(pathTo('checkAfterwards', { id: head.id }))}>
            <Button>{words.actions.letStand}</Button>
          </Form>
          <LinkButton href={href(pathTo('withdrawal', { id: head.id }))} weight="danger">
            {words.actions.withdraw}
          </LinkButton>
        </div>
      </section>
      <section>
        <h2>{words.history}</h2>
        <History history={afterwards.history} />
      </section>
    </Page>
  )
}
