/** The taxonomies whose values have pages of their own: what somebody may look for without a word to search with. */

import type { Option } from '#app/domain/cases/fields.ts'
import { type Path, pathTo } from '#app/domain/paths.ts'
import { type Facet, type FacetKey, facetOf } from './facets.ts'

export interface Taxonomy extends Facet {
  readonly options: readonly Option[]
}

const keys: readonly FacetKey[] = [
  'theme',
  'area',
  'lifecycle',
  'organisation_type',
  'group',
  'county',
  'target_group',
  'procurement',
  'risk',
  'legal_issues',
  'framework',
]

export const taxonomies: readonly Taxonomy[] = keys.flatMap((key) => {
  const facet = facetOf(key)
  return facet?.options ? [{ ...facet, options: facet.options }] : []
})

export interface Topic {
  taxonomy: Taxonomy
  option: Option
}

/** The topic at `topicPath`; null for what is no value of a taxonomy with pages. */
export function topicOf(taxonomyKey: string, value: string): Topic | null {
  const taxonomy = taxonomies.find(({ key }) => key === taxonomyKey)
  const option = taxonomy?.options.find(({ key }) => key.toLowerCase() === value)
  return taxonomy && option ? { taxonomy, option } : null
}

/** Addresses are lower case; of the values, municipality groups are not. */
export function topicPath(taxonomy: string, value: string): Path {
  return pathTo('topic', { taxonomy, value: value.toLowerCase() })
}
