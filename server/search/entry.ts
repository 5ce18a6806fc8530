/** What the index holds of one case, before its words are stemmed. */
import { completeness } from '#app/domain/cases/completeness.ts'
import { type Content, rowsAt } from '#app/domain/cases/content.ts'
import { visibleContent } from '#app/domain/cases/cost-visibility.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { optionLabel } from '#app/domain/cases/fields.ts'
import { languages } from '#app/domain/language.ts'
import { counties } from '#app/domain/people/counties.ts'
import { type CaseFacts, facetTerms, yearOf } from '#app/domain/search/facets.ts'
import { type TextUnit, textUnits } from '#app/domain/search/text-units.ts'
import { bodyLine } from './body-line.ts'
import { type Spoken, spokenUnits } from './lexemes.ts'

export interface Published {
  caseId: string
  versionId: string
  kind: CaseKind
  title: string
  content: Content
  publishedAt: Date
  language: CaseFacts['language']
  organisation: CaseFacts['organisation'] & { id: string; name: string }
}

export interface Entry {
  published: Published
  facets: readonly string[]
  quality: number
  body: string
  spoken: Spoken
}

/** Characters of a text in which the matching sentence is looked for. Words behind them are found, but not quoted. */
const longestBody = 60_000

export function entryOf(published: Published): Entry {
  const { kind, language } = published
  const content = visibleContent(published.content, 'public')
  const units = textUnits(kind, content, language)
  return {
    published,
    facets: facetTerms(kind, content, published),
    quality: qualityOf(kind, content),
    body: bodyOf(units),
    spoken: spokenUnits([...units, ...placeUnits(published)]),
  }
}

/** Whose it is, where and when: what people type beside the words of what it is about ("larm Skåne 2024"). */
function placeUnits({ organisation, publishedAt, language }: Published): TextUnit[] {
  const county = optionLabel(counties, organisation.countyCode ?? '')
  return [
    { weight: 'D', language, text: `${organisation.name}\n${yearOf(publishedAt)}` },
    ...(county ? languages.map((one) => ({ weight: 'D' as const, language: one, text: county[one] })) : []),
  ]
}

/**
 * One paragraph a line, each with its weight and the name of its field, without the title, which stands above it anyway,
 * and without the names of chosen values, which tell nobody why a case helps.
 */
function bodyOf(units: readonly TextUnit[]): string {
  return units
    .filter(({ weight }) => weight === 'B' || weight === 'C')
    .flatMap(({ weight, label, text, isList }) =>
      text.split('\n').map((line) => bodyLine(isList ? 'D' : weight, label, line.trim())),
    )
    .join('\n')
    .slice(0, longestBody)
}

const evidenceWeights = { self_assessed: 0, measured: 0.1, externally_evaluated: 0.15 }

/** 0 to 1: mostly how complete it is, and whether effects were measured rather than guessed. */
function qualityOf(kind: CaseKind, content: Content): number {
  const filled = completeness(kind, content) / 100
  if (kind === 'lesson') return 0.8 * filled
  const evidence = content.evidence ? evidenceWeights[content.evidence] : 0
  const measured = rowsAt(content, 'goals').some((goal) => 'outcome' in goal) ? 0.1 : 0
  const reckoned = rowsAt(content, 'entries').length > 0 ? 0.05 : 0
  return 0.7 * filled + evidence + measured + reckoned
}
