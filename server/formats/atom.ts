/** The newest versions as an Atom feed (RFC 4287). Each version is an entry, so a new one of an old case is news too. */

import { casePath } from '#app/domain/cases/case-path.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { summaryFor, titleFor } from '#app/domain/cases/titles.ts'
import type { Language } from '#app/domain/language.ts'
import type { Path } from '#app/domain/paths.ts'
import { pathIn } from '#app/i18n/languages.ts'
import type { LatestCase } from '#server/versions/latest.ts'
import { declaration, element, escaped } from './xml.ts'

export interface FeedWords {
  title: string
  subtitle: string
  kinds: Readonly<Record<CaseKind, string>>
  /** What is said of a version that is not the first. */
  newVersion: (number: number, note: string) => string
  unreviewed: string
}

interface Place {
  origin: string
  lang: Language
  /** Its own address, which is its name: the same for the same search however it was spelled. */
  feed: Path
  /** The page that says the same to people. */
  page: Path
}

export function atomFeed(entries: readonly LatestCase[], place: Place, words: FeedWords): string {
  const { origin, lang, feed, page } = place
  const address = origin + pathIn(lang, feed)
  const updated = entries[0]?.publishedAt ?? beforeTheFirst
  return [
    declaration,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    element('id', {}, address),
    element('title', {}, words.title),
    element('subtitle', {}, words.subtitle),
    element('updated', {}, updated.toISOString()),
    element('link', { rel: 'self', type: 'application/atom+xml', href: address }),
    element('link', {
      rel: 'alternate',
      type: 'text/html',
      hreflang: lang,
      href: origin + pathIn(lang, page),
    }),
    element('icon', {}, `${origin}/favicon.svg`),
    ...entries.map((entry) => entryElement(entry, place, words)),
    '</feed>\n',
  ].join('\n')
}

/** An empty feed needs a date, and the same one every time. */
const beforeTheFirst = new Date(0)

function entryElement(entry: LatestCase, { origin, lang }: Place, words: FeedWords): string {
  const published = entry.publishedAt.toISOString()
  const [title, summary] = [titleFor(lang, entry), summaryFor(lang, entry)]
  const said = [
    entry.isUnreviewed ? `${words.unreviewed}.` : '',
    entry.number > 1 ? words.newVersion(entry.number, entry.changeNote) : '',
    summary.text,
  ].filter(Boolean)
  return [
    `<entry xml:lang="${escaped(title.language)}">`,
    // the version's own id: it stays when the site moves, and is the same in both languages
    element('id', {}, `urn:uuid:${entry.versionId}`),
    element('title', {}, title.text),
    element('link', {
      rel: 'alternate',
      type: 'text/html',
      href: origin + pathIn(lang, casePath(entry.kind, entry.slug)),
    }),
    // a version never changes after it was published
    element('published', {}, published),
    element('updated', {}, published),
    `<author>${element('name', {}, entry.organisation.name)}</author>`,
    element('category', { term: entry.kind, label: words.kinds[entry.kind] }),
    element('summary', { 'xml:lang': summary.language }, said.join('\n\n')),
    '</entry>',
  ].join('\n')
}
