/** The map of what organisations have published, in Swedish; the English file has exactly the same shape. */
import type { Density } from '#app/domain/organisations/map.ts'

interface Counts {
  caseStudies: number
  lessons: number
}

const texts = ({ caseStudies, lessons }: Counts) =>
  [
    caseStudies > 0 && `${caseStudies} fall`,
    lessons > 0 && (lessons === 1 ? '1 lärdom' : `${lessons} lärdomar`),
  ]
    .filter(Boolean)
    .join(' och ')

const densities: Readonly<Record<Density, string>> = {
  one: '1 text',
  some: '2 till 4 texter',
  many: '5 eller fler',
}

export const organisationMap = {
  title: 'Vilka som har delat något',
  lead: 'Kommunerna på kartan, och de andra organisationerna i listan, med antalet fall och lärdomar.',
  linkHere: 'Se på karta vilka som har delat något',
  map: 'Karta över Sverige',
  legend: 'Så många texter',
  filters: 'Begränsa kartan',
  source: 'Gränser: Valmyndigheten, förenklade. Små öar syns inte.',
  densities,
  texts,
  place: (place: Counts & { name: string }) => `${place.name}: ${texts(place)}`,
  caption: (organisations: number, count: number) =>
    `${organisations === 1 ? '1 organisation' : `${organisations} organisationer`} har publicerat ${
      count === 1 ? '1 text' : `${count} texter`
    }.`,
  beside: 'Utan plats på kartan',
  besideOnly: 'Ingen av dem har en plats på kartan',
  nothing: 'Ingen har delat något om det här än',
  nothingText: 'Ta bort ett av valen, eller skriv det första själv.',
}
