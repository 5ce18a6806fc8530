/** Which organisations have published something, for the map and for the list that says the same. */
import { sql } from 'kysely'
import type { PublishedPlace } from '#app/domain/organisations/map.ts'
import { facetTerm } from '#app/domain/search/facets.ts'
import type { Db } from '#db/connect.ts'
import { swedenMap } from './map-outlines.ts'

export interface PlaceFilter {
  /** Values of the facets of a search; empty: any. */
  readonly theme: string
  readonly area: string
}

/** By name. Of texts that anybody finds by searching, so that what is withdrawn is nowhere. */
export async function publishedPlaces(db: Db, { theme, area }: PlaceFilter): Promise<PublishedPlace[]> {
  const terms = [theme && facetTerm('theme', theme), area && facetTerm('area', area)].filter(Boolean)
  const [{ outlines }, rows] = await Promise.all([
    swedenMap(),
    db
      .selectFrom('search_entry as entry')
      .innerJoin('cases', 'cases.id', 'entry.case_id')
      .innerJoin('organisation', 'organisation.id', 'entry.organisation_id')
      .$if(terms.length > 0, (found) => found.where(sql<boolean>`entry.facets @> ${terms}::text[]`))
      .select((row) => [
        'organisation.slug',
        'organisation.name',
        'organisation.type',
        'organisation.code',
        'organisation.county_code as countyCode',
        'organisation.is_example as isExample',
        row.fn.countAll<string>().filterWhere('cases.kind', '=', 'case_study').as('caseStudies'),
        row.fn.countAll<string>().filterWhere('cases.kind', '=', 'lesson').as('lessons'),
      ])
      .groupBy('organisation.id')
      .orderBy(sql`organisation.name collate "sv-SE-x-icu"`)
      .execute(),
  ])
  return rows.map(({ type, code, caseStudies, lessons, ...organisation }) => ({
    ...organisation,
    caseStudies: Number(caseStudies),
    lessons: Number(lessons),
    outline: (type === 'municipality' && code !== null && outlines.get(code)) || null,
  }))
}
