/** How much has been published, for those who see no colours, on paper and in forced colours too: dots, stripes, all of it. */
import type { Density } from '#app/domain/organisations/map.ts'

export const patternOf = (density: Density) => `map-${density}`

export function MapPatterns() {
  const size = 6
  const tile = { width: size, height: size, patternUnits: 'userSpaceOnUse' } as const
  return (
    <defs>
      <pattern id={patternOf('one')} {...tile}>
        <rect className="map-ground" width={size} height={size} />
        <circle className="map-sign" cx={size / 2} cy={size / 2} r="1.4" />
      </pattern>
      <pattern id={patternOf('some')} {...tile} patternTransform="rotate(45)">
        <rect className="map-ground" width={size} height={size} />
        <rect className="map-sign" width={size / 2} height={size} />
      </pattern>
      <pattern id={patternOf('many')} {...tile}>
        <rect className="map-sign" width={size} height={size} />
      </pattern>
    </defs>
  )
}
