import { CaseList, type ListedCase } from '#app/components/cases/case-list.tsx'
import type { OwnOrganisation } from '#app/domain/organisations/own-organisation.ts'
import { searchPath } from '#app/domain/search/search-request.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** What organisations like the reader's published last. */
export function LikeNews({ own, news }: { own: OwnOrganisation; news: readonly ListedCase[] }) {
  const { t, href } = useText()
  const words = t.organisations.likeness.own
  return (
    <section aria-labelledby="like-news" className="like-news">
      <h2 id="like-news">{words.news}</h2>
      {news.length > 0 ? <CaseList cases={news} /> : <p>{words.noNews}</p>}
      <p>
        <a href={href(searchPath({ order: 'likeness', own: own.slug }))} rel="nofollow">
          {words.more}
        </a>
      </p>
    </section>
  )
}
