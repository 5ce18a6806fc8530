/**
 * What readers can narrow a search by: every field of the description that is marked so, also inside rows, and what is
 * reckoned from the case or known of its organisation. In the index a value is the term `facet:value`.
 */
import { type Content, type LeafValue, rowsAt } from '#app/domain/cases/content.ts'
import { costBenefit } from '#app/domain/cases/cost-benefit.ts'
import { visibleContent } from '#app/domain/cases/cost-visibility.ts'
import { type CaseKind, caseKinds, fieldsOf } from '#app/domain/cases/document.ts'
import { both, type LeafField, type Option, options } from '#app/domain/cases/fields.ts'
import {
  costBandOf,
  costBands,
  imbalanceLevelOf,
  imbalanceLevels,
} from '#app/domain/cases/taxonomies/derived.ts'
import type { Bilingual, Language } from '#app/domain/language.ts'
import { counties } from '#app/domain/people/counties.ts'
import { organisationTypes } from '#app/domain/people/organisation-types.ts'
import { skrGroups } from '#app/domain/people/skr-groups.ts'

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

const kinds = options({ case_study: ['Fall', 'Case'], lesson: ['Lärdom', 'Lesson'] })
const caseLanguages = options({ sv: ['Svenska', 'Swedish'], en: ['Engelska', 'English'] })

const derived: readonly Omit<Facet, 'inSequence'>[] = [
  { key: 'kind', label: both('Fall eller lärdom', 'Case or lesson'), options: kinds },
  {
    key: 'organisation_type',
    label: both('Slag av organisation', 'Kind of organisation'),
    options: organisationTypes,
  },
  { key: 'group', label: both('Kommungrupp', 'Municipality group'), options: skrGroups },
  { key: 'county', label: both('Län', 'County'), options: counties },
  { key: 'cost_band', label: both('Kostnad', 'Cost'), options: costBands },
  { key: 'imbalance', label: both('Obalans', 'Imbalance'), options: imbalanceLevels },
  { key: 'language', label: both('Språk', 'Language'), options: caseLanguages },
  { key: 'year', label: both('Publicerad', 'Published'), options: null },
]

/** Shown with every search, in this order; the others one step away. */
const mainKeys = [
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
]

const sequences = [
  'lifecycle',
  'group',
  'start_level',
  'cost_band',
  'imbalance',
  'year',
  'evidence',
  'closeness',
]

/** Keys that say too little outside the row they stand in. */
const clearerKeys: Readonly<Record<string, string>> = { type: 'risk', kind: 'lesson_kind' }
const facetKey = (field: LeafField) => clearerKeys[field.key] ?? field.key

export const facets: readonly Facet[] = inOrder([...derived, ...described()]).map((facet) => ({
  ...facet,
  inSequence: sequences.includes(facet.key),
}))
export const mainFacets: readonly Facet[] = facets.filter(({ key }) => mainKeys.includes(key))

export function facetOf(key: string): Facet | null {
  return facets.find((facet) => facet.key === key) ?? null
}

export function isFacetValue(facet: Facet, value: string): boolean {
  return facet.options ? facet.options.some((option) => option.key === value) : /^\d{4}$/.test(value)
}

export function facetValueLabel(facet: Facet, value: string): Bilingual {
  return facet.options?.find((option) => option.key === value)?.label ?? both(value, value)
}

export const facetTerm = (facet: string, value: string) => `${facet}:${value}`

/** All terms of a case, each once. Amounts that are not for everybody leave no trace. */
export function facetTerms(kind: CaseKind, content: Content, facts: CaseFacts): string[] {
  const terms = new Set<string>()
  const add = (facet: string, value: string | null | undefined) => {
    if (value) terms.add(facetTerm(facet, value))
  }
  for (const [field, value] of marked(kind, content))
    for (const single of Array.isArray(value) ? value : [value]) add(facetKey(field), String(single))
  add('kind', kind)
  add('language', facts.language)
  // the year in Sweden, where the organisations are
  add(
    'year',
    facts.publishedAt.toLocaleDateString('sv-SE', { year: 'numeric', timeZone: 'Europe/Stockholm' }),
  )
  add('organisation_type', facts.organisation.type)
  add('group', facts.organisation.skrGroup)
  add('county', facts.organisation.countyCode)
  const reckoned = costFacets(content)
  add('cost_band', reckoned.costBand)
  add('imbalance', reckoned.imbalance)
  return [...terms]
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
        for (const row of rowsAt(content, field.key)) {
          const value = row[inner.key]
          if (inner.facet && value !== undefined) yield [inner, value]
        }
    } else if (field.facet && content[field.key] !== undefined) yield [field, content[field.key] as LeafValue]
  }
}

function described(): Omit<Facet, 'inSequence'>[] {
  const found = new Map<string, Omit<Facet, 'inSequence'>>()
  for (const kind of caseKinds)
    for (const field of fieldsOf(kind).flatMap((one) => (one.type === 'rows' ? one.fields : [one]))) {
      if (!field.facet || (field.type !== 'choice' && field.type !== 'choices')) continue
      const key = facetKey(field)
      // the same facet in a lesson and a case study: the first names it
      if (!found.has(key)) found.set(key, { key, label: field.label, options: field.options })
    }
  return [...found.values()]
}

function inOrder(all: readonly Omit<Facet, 'inSequence'>[]) {
  const place = ({ key }: { key: string }) =>
    mainKeys.includes(key) ? mainKeys.indexOf(key) : mainKeys.length
  return all.toSorted((a, b) => place(a) - place(b))
}
