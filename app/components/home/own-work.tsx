import type { ListedCase } from '#app/components/cases/case-list.tsx'
import { foreignTo } from '#app/components/cases/foreign.tsx'
import { WrittenIn } from '#app/components/cases/written-in.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { casePath } from '#app/domain/cases/case-path.ts'
import { titleFor } from '#app/domain/cases/titles.ts'
import { pathTo } from '#app/domain/paths.ts'
import type { DraftSummary } from '#app/domain/reviews/draft-summary.ts'
import type { QueueEntry } from '#app/domain/reviews/queue-entry.ts'
import { age } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

type Draft = Pick<DraftSummary, 'id' | 'kind' | 'title' | 'state' | 'editedAt'>
type Entry = Pick<QueueEntry, 'id' | 'kind' | 'title' | 'organisation' | 'part' | 'waitingSince'>

export interface Own {
  drafts: readonly Draft[]
  /** Null for whoever reviews nothing. */
  review: { count: number; entries: readonly Entry[] } | null
  /** Published by organisations like the person's own. */
  news: readonly ListedCase[]
  /** How many invitations wait for an answer. */
  invitations: number
}

/** Where somebody signed in left off, and what others wait for. */
export function OwnWork({ own }: { own: Own }) {
  const { t, href } = useText()
  const words = t.home.own
  return (
    <div className="own-work">
      {own.invitations > 0 && (
        <Notice>
          <p>
            <a href={href(pathTo('ownInvitations'))}>{t.account.ownInvitations.waiting(own.invitations)}</a>
          </p>
        </Notice>
      )}
      {own.review && <Review review={own.review} />}
      <section aria-labelledby="own-drafts">
        <h2 id="own-drafts">{words.drafts}</h2>
        {own.drafts.length > 0 ? <Drafts drafts={own.drafts} /> : <p>{words.noDrafts}</p>}
        <p className="own-links">
          <a href={href(pathTo('write'))}>{words.start}</a>
          {own.drafts.length > 0 && <a href={href(pathTo('drafts'))}>{words.allDrafts}</a>}
        </p>
      </section>
      {own.news.length > 0 && (
        <section aria-labelledby="own-news">
          <h2 id="own-news">{words.news}</h2>
          <News news={own.news} />
        </section>
      )}
    </div>
  )
}

function News({ news }: { news: readonly ListedCase[] }) {
  const { lang, href } = useText()
  return (
    <ul className="own-list">
      {news.map((entry) => {
        const title = titleFor(lang, entry)
        return (
          <li key={entry.slug}>
            <a href={href(casePath(entry.kind, entry.slug))} lang={foreignTo(title.language, lang)}>
              {title.text}
            </a>
            <span className="meta">
              {entry.organisation.name} · {age(entry.publishedAt, new Date(), lang)}
              <WrittenIn language={entry.language} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Drafts({ drafts }: { drafts: readonly Draft[] }) {
  const { t, lang, href } = useText()
  return (
    <ul className="own-list">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <a href={href(pathTo('draft', { id: draft.id }))}>{draft.title || t.home.own.untitled}</a>
          <span className="meta">
            {t.common.kinds[draft.kind]} · <StatusTag status={draft.state} /> ·{' '}
            {t.home.own.edited(age(draft.editedAt, new Date(), lang))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Review({ review }: { review: NonNullable<Own['review']> }) {
  const { t, lang, href } = useText()
  const words = t.home.own
  return (
    <section aria-labelledby="own-review">
      <h2 id="own-review">{words.waiting}</h2>
      {review.count === 0 ? (
        <p>{words.nothingWaits}</p>
      ) : (
        <>
          <ul className="own-list">
            {review.entries.map((entry) => (
              <li key={entry.id}>
                <a href={href(pathTo('review', { id: entry.id }))}>{entry.title || words.untitled}</a>
                <span className="meta">
                  {t.common.kinds[entry.kind]} · {entry.organisation} ·{' '}
                  {(entry.part === 'checkAfterwards' ? words.publishedSince : words.since)(
                    age(entry.waitingSince, new Date(), lang),
                  )}
                </span>
              </li>
            ))}
          </ul>
          <p className="own-links">
            <a href={href(pathTo('reviewQueue'))}>{words.wholeQueue(review.count)}</a>
          </p>
        </>
      )}
    </section>
  )
}
