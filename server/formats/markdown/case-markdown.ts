/** A published text as Markdown, for those who take it into a document of their own. */

import type { RootContent } from 'mdast'
import { visibleSections } from '#app/domain/cases/applicability.ts'
import { versionPath } from '#app/domain/cases/case-path.ts'
import type { Field } from '#app/domain/cases/fields.ts'
import { licenceOf, type PublishedText, type Tombstone } from '#app/domain/cases/published-case.ts'
import type { Language } from '#app/domain/language.ts'
import { date, list } from '#app/i18n/format.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { messages } from '#app/i18n/messages.ts'
import { address, fact, factList, fieldsBlocks, heading, paragraph } from './fields.ts'
import { writeMarkdown } from './write.ts'

/** Said in the head, or only for those who run Erfa. */
const placesElsewhere: readonly Field['place'][] = ['title', 'lead', 'about', 'internal']

export function caseMarkdown(text: PublishedText, origin: string, lang: Language): string {
  const { kind, content } = text
  const sections = visibleSections(kind, content).flatMap((section): RootContent[] => {
    const said = section.fields.filter(({ place }) => !placesElsewhere.includes(place))
    const fields = fieldsBlocks(said, content, lang, 3)
    return fields.length > 0 ? [heading(2, section.title[lang]), ...fields] : []
  })
  return writeMarkdown([
    heading(1, text.title),
    ...(text.summary ? text.summary.split(/\n{2,}/).map(paragraph) : []),
    head(text, origin, lang),
    ...sections,
  ])
}

export function tombstoneMarkdown({ withdrawnAt, reason, organisation }: Tombstone, lang: Language): string {
  const t = messages[lang].read.gone
  return writeMarkdown([
    heading(1, t.title),
    ...(withdrawnAt ? [paragraph(t.text(date(withdrawnAt, lang)))] : []),
    paragraph(`${t.by} ${organisation.name}.`),
    ...(reason ? [paragraph(`${t.reason}: ${reason}`)] : []),
  ])
}

function head(text: PublishedText, origin: string, lang: Language): RootContent {
  const t = messages[lang].read
  const writers = text.contributors.map(({ name, organisation }) =>
    organisation ? `${name} (${organisation})` : name,
  )
  return factList([
    fact(t.facts.organisation, text.organisation.name),
    fact(t.version.numbered(text.number), t.version.published(date(text.publishedAt, lang))),
    ...(text.changeNote ? [fact(t.version.changed, text.changeNote)] : []),
    ...(writers.length > 0 ? [fact(t.version.writers, list(writers, lang))] : []),
    fact(t.version.licence, t.licences[licenceOf(text.content) ?? 'none']),
    fact(t.version.source, address(origin + pathIn(lang, versionPath(text.kind, text.slug, text.number)))),
    ...(text.isUnreviewed ? [fact(t.exampleLabel, `${t.unreviewed.title}. ${t.unreviewed.text}`)] : []),
    ...(text.organisation.isExample ? [fact(t.exampleLabel, t.example)] : []),
  ])
}
