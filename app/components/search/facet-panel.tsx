import { Icon } from '#app/components/ui/icon.tsx'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import type { Language } from '#app/domain/language.ts'
import { type SearchRequest, searchPath } from '#app/domain/search/search-request.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { type Counts, type ShownFacet, type ShownValue, shownFacets } from './shown-facets.ts'

interface Props {
  request: SearchRequest
  counts: Counts
}

/** Beside the results; on a phone above them and folded. Every value is a link, so nothing has to be sent. */
export function FacetPanel({ request, counts }: Props) {
  const { t, lang, href } = useText()
  const words = t.search.filters
  const facets = shownFacets(request, counts, lang)
  const chosen = Object.values(request.chosen).flat().length
  if (facets.length === 0) return null
  return (
    <nav className="facets" aria-labelledby="filters">
      <h2 id="filters">{words.title}</h2>
      <details className="facets-fold">
        <summary>
          {words.title}
          {chosen > 0 && <span className="meta">{words.chosenCount(chosen)}</span>}
        </summary>
        <div className="facets-all">
          {facets.map((facet) => (
            <FacetGroup key={facet.key} facet={facet} lang={lang} />
          ))}
          <p className="facets-more">
            <a href={href(searchPath({ ...request, page: 1, allFacets: !request.allFacets }))} rel="nofollow">
              {request.allFacets ? words.mainFacets : words.allFacets}
            </a>
          </p>
        </div>
      </details>
    </nav>
  )
}

/** More than fit beside the results without pushing the next facet away. */
const shownAtOnce = 6

function FacetGroup({ facet, lang }: { facet: ShownFacet; lang: Language }) {
  const { t } = useText()
  // one more is no reason to fold
  const cut = facet.values.length > shownAtOnce + 1 ? shownAtOnce : facet.values.length
  const rest = facet.values.slice(cut)
  return (
    <details className="facet" open={facet.isOpen}>
      <summary>{facet.label}</summary>
      <FacetValues values={facet.values.slice(0, cut)} lang={lang} />
      {rest.length > 0 && (
        <details className="facet-rest" open={rest.some(({ isChosen }) => isChosen)}>
          <summary>{t.search.filters.more(rest.length)}</summary>
          <FacetValues values={rest} lang={lang} />
        </details>
      )}
    </details>
  )
}

function FacetValues({ values, lang }: { values: readonly ShownValue[]; lang: Language }) {
  const { t, href } = useText()
  return (
    <ul>
      {values.map(({ value, label, count, isChosen, path }) => (
        <li key={value}>
          <a
            href={href(path)}
            rel="nofollow"
            className="facet-value"
            aria-current={isChosen ? 'true' : undefined}
          >
            {isChosen && <Icon name="check" />}
            <span>
              {isChosen && <VisuallyHidden>{t.search.filters.remove} </VisuallyHidden>}
              {label}
            </span>
          </a>
          <span className="facet-count">{number(count, lang)}</span>
        </li>
      ))}
    </ul>
  )
}
