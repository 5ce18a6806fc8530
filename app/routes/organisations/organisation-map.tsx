import { useLoaderData } from '@remix-run/react'
import { MapFilter } from '#app/components/organisations/map/map-filter.tsx'
import { PlaceList } from '#app/components/organisations/map/place-list.tsx'
import { SwedenMap } from '#app/components/organisations/map/sweden-map.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { textsOf } from '#app/domain/organisations/map.ts'
import { pathTo } from '#app/domain/paths.ts'
import { facetOf, isFacetValue } from '#app/domain/search/facets.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readQuery } from '#server/http/addresses/query.ts'
import { respond } from '#server/http/respond.ts'
import { swedenMap } from '#server/organisations/map-outlines.ts'
import { publishedPlaces } from '#server/organisations/published-places.ts'

export const meta = titled(
  (t) => t.organisations.map.title,
  (t) => t.organisations.map.lead,
)

export const loader = respond(async ({ request, context }) => {
  const query = readQuery(request)
  const known = (key: 'theme' | 'area') => {
    const facet = facetOf(key)
    return query.getAll(key).find((value) => facet && isFacetValue(facet, value)) ?? ''
  }
  const filter = { theme: known('theme'), area: known('area') }
  const [{ width, height, land }, places] = await Promise.all([
    swedenMap(),
    publishedPlaces(context.db, filter),
  ])
  return { filter, frame: { width, height, land }, places }
})

export default function OrganisationMap() {
  const { filter, frame, places } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.organisations.map
  const here = href(pathTo('organisationMap'))
  const texts = places.reduce((sum, place) => sum + textsOf(place), 0)
  const crumbs = [{ label: t.organisations.list.title, path: pathTo('organisations') }]
  return (
    <Page title={words.title} lead={words.lead} width="wide" breadcrumbs={crumbs}>
      <MapFilter action={here} filter={filter} />
      {places.length === 0 ? (
        <EmptyState title={words.nothing}>
          <p>{words.nothingText}</p>
          <LinkButton href={here}>{t.organisations.list.clear}</LinkButton>
        </EmptyState>
      ) : (
        <div className="map-page">
          <SwedenMap frame={frame} places={places} caption={words.caption(places.length, texts)} />
          <PlaceList places={places} />
        </div>
      )}
    </Page>
  )
}
