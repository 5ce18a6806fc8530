import type { ReactNode } from 'react'
import { labelOf } from '#app/components/forms/options.ts'
import { type Fact, FactList } from '#app/components/ui/fact-list.tsx'
import { type Content, type FieldKey, leafOf, listAt, rowsAt, textAt } from '#app/domain/cases/content.ts'
import { type CaseKind, fieldsOf } from '#app/domain/cases/document.ts'
import type { CaseOrganisation } from '#app/domain/cases/published-case.ts'
import { lessonValues, openTo } from '#app/domain/cases/taxonomies/case.ts'
import { costBands } from '#app/domain/cases/taxonomies/derived.ts'
import { decisionLevels, yesPartlyNo } from '#app/domain/cases/taxonomies/work.ts'
import type { Language } from '#app/domain/language.ts'
import { pathTo } from '#app/domain/paths.ts'
import { counties } from '#app/domain/people/counties.ts'
import { organisationTypes } from '#app/domain/people/organisation-types.ts'
import { skrGroups } from '#app/domain/people/skr-groups.ts'
import { costFacets, facetOf, facetValueLabel } from '#app/domain/search/facets.ts'
import { searchPath } from '#app/domain/search/search-request.ts'
import { day, monthOfDay } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useTyped } from './foreign.tsx'
import { Address, LeafValueView } from './leaf-value.tsx'
import { Lines } from './lines.tsx'

interface Props {
  kind: CaseKind
  content: Content
  organisation: CaseOrganisation
}

const chosenFacts = ['area', 'theme', 'lifecycle', 'start_level', 'target_group', 'evidence'] as const
type ChosenFact = (typeof chosenFacts)[number]

const ownLine: readonly FieldKey[] = [
  ...chosenFacts,
  ...(['partners', 'period_start', 'period_end', 'decision_made', 'value'] as const),
  ...(['contact_unit', 'contact_email', 'contact_name', 'open_to'] as const),
]

/** What a reader compares with her own place before reading on. */
export function CaseFacts({ kind, content, organisation }: Props) {
  const { t, lang } = useText()
  const words = t.read.facts
  const typed = useTyped()
  const chosen = (facet: ChosenFact): Fact => ({
    term: facetOf(facet)?.label[lang] ?? facet,
    value: valuesOf(content, facet).length > 0 ? <Chosen facet={facet} content={content} /> : null,
  })
  const mayAsk = listAt(content, 'open_to').map((key) => ({ key, line: labelOf(openTo, key, lang) }))
  return (
    <FactList
      column
      facts={[
        ...aboutOrganisation(organisation, words, lang),
        { term: words.partners, value: partnersOf(content, typed) },
        chosen('area'),
        chosen('theme'),
        chosen('lifecycle'),
        { term: words.period, value: periodOf(content, lang, words) },
        chosen('start_level'),
        chosen('target_group'),
        { term: words.cost, value: labelOf(costBands, costFacets(content).costBand, lang) },
        { term: words.decision, value: decisionOf(content, lang) },
        chosen('evidence'),
        { term: words.value, value: labelOf(lessonValues, textAt(content, 'value') || null, lang) },
        { term: words.contact, value: contactOf(content, typed) },
        { term: words.openTo, value: mayAsk.length > 0 ? <Lines lines={mayAsk} /> : null },
        ...otherFacts(kind, content, lang),
      ]}
    />
  )
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
  return <a href={href(pathTo('organisation', { slug: organisation.slug }))}>{organisation.name}</a>
}

/** A chosen value leads to everything else that has it. */
function Chosen({ facet, content }: { facet: ChosenFact; content: Content }) {
  const { lang, href } = useText()
  const known = facetOf(facet)
  if (!known) return null
  return (
    <Lines
      lines={valuesOf(content, facet).map((value) => ({
        key: value,
        line: (
          <a href={href(searchPath({ chosen: { [facet]: [value] } }))}>
            {facetValueLabel(known, value)[lang]}
          </a>
        ),
      }))}
    />
  )
}

function valuesOf(content: Content, key: ChosenFact): readonly string[] {
  return [content[key] ?? []].flat()
}

/** What the description puts among the facts and has no line above. */
function otherFacts(kind: CaseKind, content: Content, lang: Language): Fact[] {
  return fieldsOf(kind)
    .filter(({ key, place }) => place === 'facts' && !ownLine.some((own) => own === key))
    .flatMap((field) => {
      const value = field.type === 'rows' ? undefined : leafOf(content, field)
      if (field.type === 'rows' || value === undefined) return []
      const view = <LeafValueView key={field.key} field={field} value={value} content={content} below={2} />
      return [{ term: field.label[lang], value: view }]
    })
}

function partnersOf(content: Content, typed: (text: string) => ReactNode): ReactNode {
  const partners = rowsAt(content, 'partners')
  if (partners.length === 0) return null
  return (
    <Lines
      lines={partners.map((partner) => ({
        key: partner.id,
        line: (
          <>
            {typed(textAt(partner, 'organisation'))}
            {textAt(partner, 'part') && <span className="beneath">{typed(textAt(partner, 'part'))}</span>}
          </>
        ),
      }))}
    />
  )
}

function periodOf(content: Content, lang: Language, words: Words): string | null {
  const [start, end] = (['period_start', 'period_end'] as const).map((key) => {
    const isoDate = textAt(content, key)
    return isoDate ? monthOfDay(isoDate, lang) : ''
  })
  if (start && end) return `${start} – ${end}`
  if (start) return words.ongoing(start)
  return end ? words.until(end) : null
}

function decisionOf(content: Content, lang: Language): string {
  const made = labelOf(yesPartlyNo, textAt(content, 'decision_made') || null, lang)
  const level = labelOf(decisionLevels, textAt(content, 'decision_level') || null, lang)?.toLowerCase()
  const isoDate = textAt(content, 'decision_date')
  return [made, level, isoDate && day(isoDate, lang)].filter(Boolean).join(', ')
}

function contactOf(content: Content, typed: (text: string) => ReactNode): ReactNode {
  const [unit, name, email] = (['contact_unit', 'contact_name', 'contact_email'] as const).map((key) =>
    textAt(content, key),
  )
  if (!unit && !email) return null
  return (
    <>
      {typed([unit, name].filter(Boolean).join(', '))}
      {email && (
        <span className="contact-email">
          <Address text={email} format="email" />
        </span>
      )}
    </>
  )
}
