/** What the map shows, to read: county by county, and last what has no place on a map of municipalities. */
import { labelOf } from '#app/components/forms/options.ts'
import type { PublishedPlace } from '#app/domain/organisations/map.ts'
import { pathTo } from '#app/domain/paths.ts'
import { counties } from '#app/domain/people/counties.ts'
import { useText } from '#app/i18n/use-text.tsx'

export function PlaceList({ places }: { places: readonly PublishedPlace[] }) {
  const { t, lang } = useText()
  const words = t.organisations.map
  const onMap = places.filter(({ outline }) => outline)
  const beside = places.filter(({ outline }) => !outline)
  const groups = [
    ...counties.map(({ key }) => ({
      title: labelOf(counties, key, lang) ?? key,
      places: onMap.filter(({ countyCode }) => countyCode === key),
    })),
    { title: onMap.length > 0 ? words.beside : words.besideOnly, places: beside },
  ]
  return (
    <div className="place-list">
      {groups.map(
        ({ title, places: found }) =>
          found.length > 0 && (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {found.map((place) => (
                  <PlaceEntry place={place} key={place.slug} />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}

function PlaceEntry({ place }: { place: PublishedPlace }) {
  const { t, href } = useText()
  const { slug, name, isExample } = place
  return (
    <li>
      <a href={href(pathTo('organisation', { slug }))}>{name}</a>
      {isExample && ` (${t.organisations.example.toLowerCase()})`}: {t.organisations.map.texts(place)}
    </li>
  )
}
