import { type Path, withQuery } from '#app/domain/paths.ts'
import type { SearchRequest } from '#app/domain/search/search-request.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** A topic has two orders: by day, and by how like the organisations are to the reader's. */
export function TopicOrder({ path, request }: { path: Path; request: SearchRequest }) {
  const { t, href } = useText()
  const words = t.search.order
  return (
    <nav className="orders" aria-label={words.label}>
      <ul>
        {([null, 'likeness'] as const).map((order) => (
          <li key={order}>
            <a
              className="order"
              href={href(withQuery(path, { ordning: order, vi: request.own }))}
              aria-current={order === request.order ? 'true' : undefined}
              rel="nofollow"
            >
              {words[order ?? 'newest']}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
