import type { ReactNode } from 'react'
import { type Fact, FactList } from '#app/components/fact-list.tsx'
import { labelOf } from '#app/components/pick.ts'
import { type Content, listAt, rowsAt, textAt } from '#app/domain/content.ts'
import { costFacets, facetOf, facetValueLabel } from '#app/domain/facets.ts'
import type { Language } from '#app/domain/language.ts'
import type { CaseOrganisation } from '#app/domain/published-text.ts'
import { searchPath } from '#app/domain/search-request.ts'
import { openTo } from '#app/domain/taxonomies/case.ts'
import { counties } from '#app/domain/taxonomies/counties.ts'
import { costBands } from '#app/domain/taxonomies/derived.ts'
import { organisationTypes } from '#app/domain/taxonomies/organisation-types.ts'
import { skrGroups } from '#app/domain/taxonomies/skr-groups.ts'
import { decisionLevels, yesPartlyNo } from '#app/domain/taxonomies/work.ts'
import { date, list, month } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useForeign } from './foreign.ts'

interface Props {
  content: Content
  language: Language
  /** Left out where the text is not published yet. */
  organisation?: CaseOrganisation
}

/** What a reader compares with her own place before reading on. */
export function CaseFacts({ content, language, organisation }: Props) {
  const { t, lang } = useText()
  const words = t.read.facts
  const foreign = useForeign(language)
  const typed = (text: string) => (foreign && text ? <span lang={foreign}>{text}</span> : text)
  const facts: Fact[] = [
    ...(organisation ? aboutOrganisation(organisation, words, lang) : []),
    { term: words.partners, value: typed(partnersOf(content, lang)) },
    ...['area', 'theme', 'lifecycle'].map((key) => ({
      term: facetName(key, lang),
      value: <Chosen facet={key} content={content} />,
    })),
    { term: words.period, value: periodOf(content, lang, words) },
    ...['start_level', 'target_group'].map((key) => ({
      term: facetName(key, lang),
      value: <Chosen facet={key} content={content} />,
    })),
    { term: words.cost, value: labelOf(costBands, costFacets(content).costBand, lang) },
    { term: words.decision, value: decisionOf(content, lang) },
    { term: facetName('evidence', lang), value: <Chosen facet="evidence" content={content} /> },
    { term: words.contact, value: contactOf(content, typed) },
    {
      term: words.openTo,
      value: listAt(content, 'open_to')
        .map((key) => labelOf(openTo, key, lang))
        .join(', '),
    },
  ]
  return <FactList column facts={facts.filter(({ value }) => !isEmptyChoice(value, content))} />
}

function aboutOrganisation(organisation: CaseOrganisation, words: Words, lang: Language): Fact[] {
  return [
    { term: words.organisation, value: <OrganisationLink organisation={organisation} /> },
    {
      term: organisation.skrGroup ? words.group : words.kindOfOrganisation,
      value:
        labelOf(skrGroups, organisation.skrGroup, lang) ??
        labelOf(organisationTypes, organisation.type, lang),
    },
    { term: words.county, value: labelOf(counties, organisation.countyCode, lang) },
  ]
}

type Words = ReturnType<typeof useText>['t']['read']['facts']

function OrganisationLink({ organisation }: { organisation: CaseOrganisation }) {
  const { href } = useText()
  return <a href={href(`/organisationer/${organisation.slug}`)}>{organisation.name}</a>
}

function facetName(key: string, lang: Language): string {
  return facetOf(key)?.label[lang] ?? key
}

/** A chosen value leads to everything else that has it. */
function Chosen({ facet, content }: { facet: string; content: Content }) {
  const { lang, href } = useText()
  const known = facetOf(facet)
  if (!known) return null
  return valuesOf(content, facet).map((value, place) => (
    <span key={value}>
      {place > 0 && ', '}
      <a href={href(searchPath({ chosen: { [facet]: [value] } }))}>{facetValueLabel(known, value)[lang]}</a>
    </span>
  ))
}

function valuesOf(content: Content, key: string): readonly string[] {
  const single = textAt(content, key)
  return single ? [single] : listAt(content, key)
}

/** A choice that nobody made is an element without content: the list cannot see that it says nothing. */
function isEmptyChoice(value: ReactNode, content: Content): boolean {
  const chosen = typeof value === 'object' && value !== null && 'props' in value ? value.props : null
  return typeof chosen?.facet === 'string' && valuesOf(content, chosen.facet).length === 0
}

function partnersOf(content: Content, lang: Language): string {
  const names = rowsAt(content, 'partners').map((partner) => {
    const part = textAt(partner, 'part')
    return part ? `${textAt(partner, 'organisation')} (${part})` : textAt(partner, 'organisation')
  })
  return names.length > 0 ? list(names, lang) : ''
}

function periodOf(content: Content, lang: Language, words: Words): string | null {
  const [start, end] = ['period_start', 'period_end'].map((key) => {
    const day = textAt(content, key)
    return day ? month(`${day}T12:00:00Z`, lang) : ''
  })
  if (start && end) return `${start} – ${end}`
  if (start) return words.ongoing(start)
  return end ? words.until(end) : null
}

function decisionOf(content: Content, lang: Language): string {
  const made = labelOf(yesPartlyNo, textAt(content, 'decision_made') || null, lang)
  const level = labelOf(decisionLevels, textAt(content, 'decision_level') || null, lang)?.toLowerCase()
  const day = textAt(content, 'decision_date')
  return [made, level, day && date(`${day}T12:00:00Z`, lang)].filter(Boolean).join(', ')
}

function contactOf(content: Content, typed: (text: string) => ReactNode): ReactNode {
  const [unit, name, email] = ['contact_unit', 'contact_name', 'contact_email'].map((key) =>
    textAt(content, key),
  )
  if (!unit && !email) return null
  return (
    <>
      {typed([unit, name].filter(Boolean).join(', '))}
      {email && (
        <span className="contact-email">
          <a href={`mailto:${email}`}>{email}</a>
        </span>
      )}
    </>
  )
}
