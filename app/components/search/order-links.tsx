import { type Order, orders, type SearchRequest, searchPath } from '#app/domain/search/search-request.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  request: SearchRequest
  /** The order of what is shown. */
  order: Order
}

/** Each order a link; by relevance only where there are words to be relevant to. */
export function OrderLinks({ request, order }: Props) {
  const { t, href } = useText()
  const words = t.search.order
  const possible = orders.filter((one) => one !== 'relevance' || request.words !== '')
  const usual = possible[0]
  return (
    <nav className="orders" aria-label={words.label}>
      <ul>
        {possible.map((one) => (
          <li key={one}>
            <a
              className="order"
              href={href(searchPath({ ...request, page: 1, order: one === usual ? null : one }))}
              aria-current={one === order ? 'true' : undefined}
              rel="nofollow"
            >
              {words[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
