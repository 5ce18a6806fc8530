/**
 * Sweden, with the municipalities that have published something: how much, by pattern and by colour. Each is a link, in the
 * order of the list that stands beside it and says the same.
 */
import {
  type Density,
  densities,
  densityOfTexts,
  type MapFrame,
  type PublishedPlace,
  textsOf,
} from '#app/domain/organisations/map.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { MapPatterns, patternOf } from './map-patterns.tsx'

interface Props {
  frame: MapFrame
  places: readonly PublishedPlace[]
  caption: string
}

/** Units of the map: seen, and hit with a finger, where a municipality is smaller. */
const markRadius = 9
const swatch = 20

export function SwedenMap({ frame, places, caption }: Props) {
  const { t, href } = useText()
  const words = t.organisations.map
  return (
    <figure className="sweden-map">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group; an image would hide them */}
      <svg viewBox={`-10 -10 ${frame.width + 20} ${frame.height + 20}`} role="group" aria-label={words.map}>
        <MapPatterns />
        <path className="map-land" d={frame.land} />
        {places.map((place) => {
          const { slug, outline } = place
          if (!outline) return null
          const fill = `url(#${patternOf(densityOfTexts(textsOf(place)))})`
          return (
            <a href={href(pathTo('organisation', { slug }))} key={slug} aria-label={words.place(place)}>
              <title>{words.place(place)}</title>
              <path className="map-place" d={outline.path} fill={fill} />
              <circle className="map-place" cx={outline.x} cy={outline.y} r={markRadius} fill={fill} />
            </a>
          )
        })}
      </svg>
      <figcaption>
        <p>{caption}</p>
        <ul className="map-legend" aria-label={words.legend}>
          {densities.map((density) => (
            <LegendEntry density={density} key={density} />
          ))}
        </ul>
        <p className="map-source">{words.source}</p>
      </figcaption>
    </figure>
  )
}

function LegendEntry({ density }: { density: Density }) {
  const { t } = useText()
  return (
    <li>
      <svg width={swatch} height={swatch} aria-hidden="true">
        <rect
          className="map-place"
          x="1"
          y="1"
          width={swatch - 2}
          height={swatch - 2}
          fill={`url(#${patternOf(density)})`}
        />
      </svg>
      {t.organisations.map.densities[density]}
    </li>
  )
}
