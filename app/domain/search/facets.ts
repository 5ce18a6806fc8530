/**
 * What readers can narrow a search by: every field of the description that is marked so, also inside rows, and what is
 * reckoned from the case or known of its organisation. In the index a value is the term `facet:value`.
 */
import { type AnyLeaf, type Content, type LeafValue, leafOf, rowsOf } from '#app/domain/cases/content.ts'
import { costBenefit } from '#app/domain/cases/cost-benefit.ts'
import { visibleContent } from '#app/domain/cases/cost-visibility.ts'
import { type CaseKind, caseKinds, fieldsOf } from '#app/domain/cases/document.ts'
import { defineOptions, type LeafField, type Option } from '#app/domain/cases/fields.ts'
import {
  costBandOf,
  costBands,
  imbalanceLevelOf,
  imbalanceLevels,
} from '#app/domain/cases/taxonomies/derived.ts'
import { type Bilingual, bilingual, type Language } from '#app/domain/language.ts'
import { counties } from '#app/domain/people/counties.ts'
import { organisationTypes } from '#app/domain/people/organisation-types.ts'
import { skrGroups } from '#app/domain/people/skr-groups.ts'

type DescribedKey<Leaf> = Leaf extends { facet: { name: infer Name } }
  ? Name
  : Leaf extends { facet: object | true; key: infer Key }
    ? Key
    : never
type DerivedKey = (typeof derived)[number]['key']
export type FacetKey = DescribedKey<AnyLeaf> | DerivedKey

export interface Facet {
  readonly key: string
  readonly label: Bilingual
  /** Null when every value names itself, as years do. */
  readonly options: readonly Option[] | null
  /** Its values come after one another, as levels do; others are listed by how many cases they have. */
  readonly inSequence: boolean
}

/** What is known of a case beside its content. */
export interface CaseFacts {
  language: Language
  publishedAt: Date
  organisation: { type: string; skrGroup: string | null; countyCode: string | null }
}

const kinds = defineOptions({ case_study: ['Fall', 'Case study'], lesson: ['Lärdom', 'Lesson'] })
const caseLanguages = defineOptions({ sv: ['Svenska', 'Swedish'], en: ['Engelska', 'English'] })

const derived = [
  {
    key: 'kind',
    label: bilingual('Fall eller lärdom', 'Case study or lesson'),
    options: kinds,
    inSequence: false,
  },
  {
    key: 'organisation_type',
    label: bilingual('Typ av organisation', 'Type of organisation'),
    options: organisationTypes,
    inSequence: false,
  },
  {
    key: 'group',
    label: bilingual('Kommungrupp', 'Municipality group'),
    options: skrGroups,
    inSequence: true,
  },
  { key: 'county', label: bilingual('Län', 'County'), options: counties, inSequence: false },
  { key: 'cost_band', label: bilingual('Kostnad', 'Cost'), options: costBands, inSequence: true },
  { key: 'imbalance', label: bilingual('Obalans', 'Imbalance'), options: imbalanceLevels, inSequence: true },
  { key: 'language', label: bilingual('Språk', 'Language'), options: caseLanguages, inSequence: false },
  { key: 'year', label: bilingual('Publicerad', 'Published'), options: null, inSequence: true },
] as const satisfies readonly Facet[]

/** Shown with every search, in this order; the others one step away. */
const mainKeys: readonly string[] = [
  'theme',
  'area',
  'lifecycle',
  'kind',
  'organisation_type',
  'group',
  'county',
  'start_level',
  'cost_band',
  'decision_made',
  'risk',
  'procurement',
  'imbalance',
  'year',
  'language',
] satisfies readonly FacetKey[]

const facetKey = (field: LeafField) => (typeof field.facet === 'object' && field.facet.name) || field.key
const isInSequence = (field: LeafField) => typeof field.facet === 'object' && field.facet.inSequence === true

export const facets: readonly Facet[] = inOrder([...derived, ...described()])
export const mainFacets: readonly Facet[] = facets.filter(({ key }) => mainKeys.includes(key))

export function facetOf(key: string): Facet | null {
  return facets.find((facet) => facet.key === key) ?? null
}

export function isFacetValue(facet: Facet, value: string): boolean {
  return facet.options ? facet.options.some((option) => option.key === value) : /^\d{4}$/.test(value)
}

export function facetValueLabel(facet: Facet, value: string): Bilingual {
  return facet.options?.find((option) => option.key === value)?.label ?? bilingual(value, value)
}

export const facetTerm = (facet: string, value: string) => `${facet}:${value}`

/** All terms of a case, each once. Amounts that are not for everybody leave no trace. */
export function facetTerms(kind: CaseKind, content: Content, facts: CaseFacts): string[] {
  const terms = new Set<string>()
  const add = (facet: string, value: string | null | undefined) => {
    if (value) terms.add(facetTerm(facet, value))
  }
  for (const [field, value] of marked(kind, content))
    for (const single of [value].flat()) add(facetKey(field), String(single))
  add('kind', kind)
  add('language', facts.language)
  add('year', yearOf(facts.publishedAt))
  add('organisation_type', facts.organisation.type)
  add('group', facts.organisation.skrGroup)
  add('county', facts.organisation.countyCode)
  const reckoned = costFacets(content)
  add('cost_band', reckoned.costBand)
  add('imbalance', reckoned.imbalance)
  return [...terms]
}

/** The year in Sweden, where the organisations are. */
export function yearOf(date: Date): string {
  return date.toLocaleDateString('sv-SE', { year: 'numeric', timeZone: 'Europe/Stockholm' })
}

/** The cost band and the level of imbalance, where everybody may know them. */
export function costFacets(content: Content): { costBand: string | null; imbalance: string | null } {
  const costs = costBenefit(visibleContent(content, 'public'))
  if (!costs || costs.hidden > 0) return { costBand: null, imbalance: null }
  const cost = costs.total.invested.likely + costs.total.running.likely
  return {
    costBand: cost > 0 ? costBandOf(cost) : null,
    imbalance: costs.imbalance === null ? null : imbalanceLevelOf(costs.imbalance),
  }
}

function* marked(kind: CaseKind, content: Content): Iterable<[LeafField, LeafValue]> {
  for (const field of fieldsOf(kind)) {
    if (field.type === 'rows') {
      for (const inner of field.fields)
        for (const row of rowsOf(content, field)) {
          const value = row[inner.key]
          if (inner.facet && value !== undefined) yield [inner, value]
        }
    } else {
      const value = leafOf(content, field)
      if (field.facet && value !== undefined) yield [field, value]
    }
  }
}

function described(): Facet[] {
  const found = new Map<string, Facet>()
  for (const kind of caseKinds)
    for (const field of fieldsOf(kind).flatMap((one) => (one.type === 'rows' ? one.fields : [one]))) {
      if (!field.facet || (field.type !== 'choice' && field.type !== 'choices')) continue
      const key = facetKey(field)
      // the same facet in a lesson and a case study: the first names it
      if (!found.has(key))
        found.set(key, { key, label: field.label, options: field.options, inSequence: isInSequence(field) })
    }
  return [...found.values()]
}

function inOrder(all: readonly Facet[]) {
  const place = ({ key }: Facet) => (mainKeys.includes(key) ? mainKeys.indexOf(key) : mainKeys.length)
  return all.toSorted((a, b) => place(a) - place(b))
}
