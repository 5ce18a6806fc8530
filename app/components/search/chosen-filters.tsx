import { Icon } from '#app/components/ui/icon.tsx'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import { type SearchRequest, searchPath } from '#app/domain/search/search-request.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { chosenValues } from './shown-facets.ts'

/** What narrows the search, in words; each a link to the search without it. */
export function ChosenFilters({ request }: { request: SearchRequest }) {
  const { t, lang, href } = useText()
  const words = t.search.filters
  const chosen = chosenValues(request, lang)
  if (chosen.length === 0) return null
  return (
    <nav className="chosen" aria-label={words.chosen}>
      <ul>
        {chosen.map(({ facet, value, path }) => (
          <li key={path}>
            <a href={href(path)} className="chosen-filter" rel="nofollow">
              <VisuallyHidden>{words.remove} </VisuallyHidden>
              <span>
                <span className="chosen-facet">{facet}:</span> {value}
              </span>
              <Icon name="cross" />
            </a>
          </li>
        ))}
        {chosen.length > 1 && (
          <li>
            <a href={href(searchPath({ ...request, chosen: {}, page: 1 }))} rel="nofollow">
              {words.removeAll}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
