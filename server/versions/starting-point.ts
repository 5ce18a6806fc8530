/** What a new draft may be based on: a template, a published text, or a draft of one's own that is copied. */
import { z } from 'zod'
import { caseAddress } from '#app/domain/cases/case-path.ts'
import { type Content, textAt } from '#app/domain/cases/content.ts'
import { visibleContent } from '#app/domain/cases/cost-visibility.ts'
import { takenAlong, withSource } from '#app/domain/cases/starting/starting-content.ts'
import type { StartingPoint } from '#app/domain/cases/starting/starting-point.ts'
import { type TemplateKey, templateKeys, templates } from '#app/domain/cases/starting/templates.ts'
import { NotFound } from '#app/domain/errors.ts'
import type { Language } from '#app/domain/language.ts'
import { pathTo } from '#app/domain/paths.ts'
import type { Person } from '#app/domain/people/person.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { authorise } from '#server/access/authorise.ts'
import type { ComposedDocument } from '#server/collaboration/documents/document-jobs.ts'
import { findCase } from '#server/drafts/case-row.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import type { Services } from '#server/services.ts'
import { findPublishedCase, loadVersionContent } from './versions.ts'

export interface StartingPointWithContent extends StartingPoint {
  /** For a draft in this language. */
  content: (language: Language) => Promise<Content>
}

const address = z.union([
  z.templateLiteral(['mall:', z.enum(templateKeys)]),
  z.templateLiteral(['fall:', z.string().regex(/^[a-z0-9-]{1,200}$/)]),
  z.templateLiteral(['utkast:', z.uuid()]),
])

/** @throws NotFound when there is no such thing, or the person may not read it */
export async function findStartingPoint(
  context: Pick<Services, 'db' | 'documents' | 'origin'>,
  person: Person,
  from: string,
): Promise<StartingPointWithContent> {
  const parsed = address.safeParse(from)
  if (!parsed.success) throw new NotFound()
  const [by = '', ...rest] = parsed.data.split(':')
  const name = rest.join(':')
  if (by === 'mall') return { from, ...templatePoint(name as TemplateKey) }
  if (by === 'fall') return { from, ...(await casePoint(context, name)) }
  return { from, ...(await draftPoint(context, person, name)) }
}

function templatePoint(key: TemplateKey): Omit<StartingPointWithContent, 'from'> {
  const { content } = templates[key]
  return {
    by: 'template',
    kind: 'case_study',
    language: null,
    title: key,
    organisation: '',
    content: async (language) => content(language),
  }
}

async function casePoint(
  { db, origin }: Pick<Services, 'db' | 'origin'>,
  slug: string,
): Promise<Omit<StartingPointWithContent, 'from'>> {
  const kind = 'case_study'
  const found = await findPublishedCase(db, { kind, slug })
  const { id, title, organisation, language, currentVersion: number } = found
  const path = pathIn(language, pathTo('caseVersion', { ...caseAddress(kind, slug), number }))
  return {
    by: 'case',
    kind,
    language,
    title,
    organisation,
    async content() {
      // what everybody may read, whoever asks
      const published = visibleContent(await loadVersionContent(db, id, number), 'public')
      return withSource(takenAlong(kind, published), {
        name: `${title} (${organisation})`,
        link: origin + path,
      })
    },
  }
}

async function draftPoint(
  { db, documents }: Pick<Services, 'db' | 'documents'>,
  person: Person,
  id: string,
): Promise<Omit<StartingPointWithContent, 'from'>> {
  const found = await authorise(db, person, findCase, id, 'share')
  return {
    by: 'draft',
    kind: found.kind,
    language: found.language,
    title: found.title,
    organisation: found.organisationName,
    async content(language) {
      const { content } = await loadDraftContent(db, documents, found)
      const title = textAt(content, 'title')
      return title ? { ...content, title: `${title} ${copied[language]}` } : content
    },
  }
}

/** The first edit of a draft that is based on it. @throws TooCostly, Busy */
export async function composeFrom(
  { documents }: Pick<Services, 'documents'>,
  { kind, content }: StartingPointWithContent,
  language: Language,
): Promise<ComposedDocument> {
  return documents.run('compose', { kind, content: await content(language) })
}

const copied: Readonly<Record<Language, string>> = { sv: '(kopia)', en: '(copy)' }
