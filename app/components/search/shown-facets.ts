/** The facets as a reader sees them: which values, in which order, and where choosing one leads. */

import type { Language } from '#app/domain/language.ts'
import type { Path } from '#app/domain/paths.ts'
import { type Facet, type FacetKey, facets, facetValueLabel } from '#app/domain/search/facets.ts'
import { type SearchRequest, searchPath, toggled } from '#app/domain/search/search-request.ts'
import { collator } from '#app/i18n/format.ts'

export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

export interface ShownValue {
  value: string
  label: string
  count: number
  isChosen: boolean
  /** The search with the value, or without it where it is chosen. */
  path: Path
}

export interface ShownFacet {
  key: string
  label: string
  isOpen: boolean
  values: readonly ShownValue[]
}

/** The first of them need no click. */
const openAtFirst: readonly string[] = ['theme', 'area', 'lifecycle'] satisfies readonly FacetKey[]

/** Facets that could narrow the search, in their order. */
export function shownFacets(request: SearchRequest, counts: Counts, lang: Language): ShownFacet[] {
  return (request.allFacets ? facets : facets.filter((facet) => counts.has(facet.key)))
    .map((facet) => shown(facet, request, counts.get(facet.key) ?? new Map(), lang))
    .filter(({ values }) => values.length > 1 || values.some(({ isChosen }) => isChosen))
}

/** Every value that is chosen, to be taken back one by one. */
export function chosenValues(request: SearchRequest, lang: Language) {
  return facets.flatMap((facet) =>
    (request.chosen[facet.key] ?? []).map((value) => ({
      facet: facet.label[lang],
      value: facetValueLabel(facet, value)[lang],
      path: searchPath(toggled(request, facet.key, value)),
    })),
  )
}

function shown(
  facet: Facet,
  request: SearchRequest,
  counts: ReadonlyMap<string, number>,
  lang: Language,
): ShownFacet {
  const chosen = request.chosen[facet.key] ?? []
  // what is chosen can be taken back, also where it leaves nothing
  const present = [...new Set([...counts.keys(), ...chosen])]
  const values = present.map((value) => ({
    value,
    label: facetValueLabel(facet, value)[lang],
    count: counts.get(value) ?? 0,
    isChosen: chosen.includes(value),
    path: searchPath(toggled(request, facet.key, value)),
  }))
  return {
    key: facet.key,
    label: facet.label[lang],
    isOpen: openAtFirst.includes(facet.key) || chosen.length > 0,
    values: values.toSorted(facet.inSequence ? inSequence(facet) : mostFirst(lang)),
  }
}

/** Levels upwards, years from the newest. */
function inSequence({ options }: Facet) {
  const place = (value: string) =>
    options ? options.findIndex((option) => option.key === value) : -Number(value)
  return (one: ShownValue, other: ShownValue) => place(one.value) - place(other.value)
}

function mostFirst(lang: Language) {
  const { compare } = collator(lang)
  return (one: ShownValue, other: ShownValue) =>
    Number(other.isChosen) - Number(one.isChosen) ||
    other.count - one.count ||
    compare(one.label, other.label)
}
