import { Page } from '#app/components/page/page.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { pathTo } from '#app/domain/paths.ts'
import type { HistoryEntry, Outcome } from '#app/domain/reviews/draft-pages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { History } from './history.tsx'

type Props = Omit<Outcome, 'history'> & { history: readonly HistoryEntry[] }

/** A text that was reviewed: what became of it, and where readers meet it. */
export function OutcomePage({ head, result, path, history }: Props) {
  const { t, href } = useText()
  const words = t.review.outcome
  return (
    <Page
      title={head.title || t.review.page.untitled}
      kicker={`${t.common.kinds[head.kind]} · ${head.organisationName}`}
      breadcrumbs={[{ label: t.review.queue.title, path: pathTo('reviewQueue') }]}
    >
      <Notice title={words[result].title}>
        <p>{words[result].text}</p>
      </Notice>
      <p className="actions">
        {path && <LinkButton href={href(path)}>{words[result].read}</LinkButton>}
        <LinkButton href={href(pathTo('reviewQueue'))} weight="quiet">
          {t.review.page.actions.toQueue}
        </LinkButton>
      </p>
      <section>
        <h2>{t.review.page.history}</h2>
        <History history={history} />
      </section>
    </Page>
  )
}
