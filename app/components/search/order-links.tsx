import { type Order, orders, type SearchRequest, searchPath } from '#app/domain/search/search-request.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  request: SearchRequest
  /** The order of what is shown. */
  order: Order
  /** There is an organisation of the reader's that others may be like. */
  hasOwn: boolean
}

/** Each order a link; by relevance only where there are words to be relevant to. */
export function OrderLinks({ request, order, hasOwn }: Props) {
  const { t, href } = useText()
  const words = t.search.order
  const possible = orders.filter(
    (one) => (one !== 'relevance' || request.words !== '') && (one !== 'likeness' || hasOwn),
  )
  const usual = possible.find((one) => one !== 'likeness')
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
              {one === 'likeness' && request.words !== '' ? words.likenessOfWords : words[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
