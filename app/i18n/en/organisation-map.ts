import type { Density } from '#app/domain/organisations/map.ts'
import type { organisationMap as swedish } from '../sv/organisation-map.ts'

interface Counts {
  caseStudies: number
  lessons: number
}

const texts = ({ caseStudies, lessons }: Counts) =>
  [
    caseStudies > 0 && (caseStudies === 1 ? '1 case study' : `${caseStudies} case studies`),
    lessons > 0 && (lessons === 1 ? '1 lesson' : `${lessons} lessons`),
  ]
    .filter(Boolean)
    .join(' and ')

const densities: Readonly<Record<Density, string>> = {
  one: '1 text',
  some: '2 to 4 texts',
  many: '5 or more',
}

export const organisationMap: typeof swedish = {
  title: 'Who has shared something',
  lead: 'The municipalities on the map, and the other organisations in the list, with the number of case studies and lessons.',
  linkHere: 'See on a map who has shared something',
  map: 'Map of Sweden',
  legend: 'So many texts',
  filters: 'Narrow the map',
  source: 'Borders: the Swedish Election Authority, simplified. Small islands are left out.',
  densities,
  texts,
  place: (place) => `${place.name}: ${texts(place)}`,
  caption: (organisations, count) =>
    `${organisations === 1 ? '1 organisation has' : `${organisations} organisations have`} published ${
      count === 1 ? '1 text' : `${count} texts`
    }.`,
  beside: 'Without a place on the map',
  besideOnly: 'None of them has a place on the map',
  nothing: 'Nobody has shared anything about this yet',
  nothingText: 'Take away one of the choices, or write the first text yourself.',
}
