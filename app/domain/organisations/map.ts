/** The map of Sweden with what organisations have published. */

/** How much an organisation has published, as the map shows it: by pattern and by colour. */
export const densities = ['one', 'some', 'many'] as const
export type Density = (typeof densities)[number]

/** From so many texts on. */
const manyFrom = 5

/** @param published number of texts, 1 or more */
export function densityOfTexts(published: number): Density {
  if (published >= manyFrom) return 'many'
  return published > 1 ? 'some' : 'one'
}

/** An organisation that has published something. */
export interface PublishedPlace {
  readonly slug: string
  readonly name: string
  readonly countyCode: string | null
  readonly isExample: boolean
  readonly caseStudies: number
  readonly lessons: number
  /** Of a municipality that is on the map: where it lies. */
  readonly outline: Outline | null
}

/** In units of the map, y downwards. */
export interface Outline {
  /** The `d` of an SVG path. */
  readonly path: string
  /** The middle of its largest part. */
  readonly x: number
  readonly y: number
}

export interface MapFrame {
  readonly width: number
  readonly height: number
  /** The `d` of an SVG path: the land, county by county. */
  readonly land: string
}

export const textsOf = ({ caseStudies, lessons }: PublishedPlace) => caseStudies + lessons
