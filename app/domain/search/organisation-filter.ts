/** How a list of organisations is narrowed down, as it stands in an address. */

import type { Query } from '#app/domain/paths.ts'
import { counties } from '#app/domain/people/counties.ts'
import { organisationTypes } from '#app/domain/people/organisation-types.ts'
import { skrGroups, skrMainGroups } from '#app/domain/people/skr-groups.ts'
import type { QueryParameter, QueryReader } from '#app/domain/query-parameters.ts'
import { isStorable } from '#app/domain/text/text.ts'
import { pageNumber, pageParameter } from './paging.ts'

export interface OrganisationFilter {
  /** Part of the name; å, ä and ö may be typed without their dots. */
  query: string
  type: string
  county: string
  /** `B4`, or `B` for all of its groups. */
  group: string
  page: number
}

const longestQuery = 100
const groups = [...skrMainGroups, ...skrGroups]

/** What the address says, without what no list knows. */
export function organisationFilter(query: QueryReader): OrganisationFilter {
  const known = (name: QueryParameter, options: readonly { key: string }[]) =>
    options.find((option) => option.key === query.get(name))?.key ?? ''
  const words = (query.get('q') ?? '').normalize('NFC').trim().slice(0, longestQuery)
  return {
    query: isStorable(words) ? words : '',
    type: known('slag', organisationTypes),
    county: known('lan', counties),
    group: known('grupp', groups),
    page: pageNumber(query),
  }
}

/** The other way: what an address says of the filter. */
export function organisationQuery({ query, type, county, group, page }: OrganisationFilter): Query {
  return { q: query, slag: type, lan: county, grupp: group, sida: pageParameter(page) }
}
