import type { ReactNode } from 'react'
import { labelOf } from '#app/components/forms/options.ts'
import { LikenessLabel } from '#app/components/organisations/likeness-label.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { casePath } from '#app/domain/cases/case-path.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { lifecycles } from '#app/domain/cases/taxonomies/case.ts'
import { summaryFor, type Titles, titleFor } from '#app/domain/cases/titles.ts'
import type { Language } from '#app/domain/language.ts'
import type { PublicationStatus } from '#app/domain/reviews/workflow.ts'
import { age, date, isoDay } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { foreignTo } from './foreign.tsx'
import { type Publisher, PublisherName } from './publisher-name.tsx'
import { WrittenIn } from './written-in.tsx'

export interface ListedCase extends Titles {
  slug: string
  kind: CaseKind
  organisation: Publisher
  lifecycle: string | null
  publishedAt: Date | string
  publicationStatus: PublicationStatus
  isUnreviewed: boolean
  /** Of an organisation like the reader's. */
  isLike?: boolean
}

/** What stands below a title, and the language that most of it is in. */
interface Words {
  words: ReactNode
  language: Language
}

interface Props<Entry extends ListedCase> {
  cases: readonly Entry[]
  /** In place of the summary: the sentence that matched. */
  wordsOf?: (entry: Entry) => Words
  level?: 'h2' | 'h3'
  /** Left out where everything is of one organisation. */
  withOrganisation?: boolean
  /** Left out where everything is of one kind. */
  withKind?: boolean
}

/** Cases one after another: what it is, its title, what it says, whose and how old. */
export function CaseList<Entry extends ListedCase>({
  cases,
  wordsOf,
  level: Heading = 'h3',
  withOrganisation = true,
  withKind = true,
}: Props<Entry>) {
  const { lang, href } = useText()
  return (
    <ul className="entries">
      {cases.map((entry) => {
        const title = titleFor(lang, entry)
        const { words, language } = wordsOf?.(entry) ?? summaryWords(lang, entry)
        return (
          <li key={entry.slug} className={entry.kind === 'lesson' ? 'entry-lesson' : undefined}>
            <Kicker entry={entry} withKind={withKind} />
            <Heading className="entry-title" lang={foreignTo(title.language, lang)}>
              <a href={href(casePath(entry.kind, entry.slug))}>{title.text}</a>
            </Heading>
            <p lang={foreignTo(language, lang)} className="entry-words">
              {words}
            </p>
            <p className="meta">
              {withOrganisation && (
                <>
                  <PublisherName organisation={entry.organisation} /> ·{' '}
                </>
              )}
              <time dateTime={isoDay(entry.publishedAt)} title={date(entry.publishedAt, lang)}>
                {age(entry.publishedAt, new Date(), lang)}
              </time>
              <WrittenIn language={entry.language} />
              {entry.isLike && (
                <>
                  {' · '}
                  <LikenessLabel />
                </>
              )}
              {entry.isUnreviewed && (
                <>
                  {' · '}
                  <StatusTag status="unreviewed" />
                </>
              )}
              {entry.publicationStatus !== 'current' && (
                <>
                  {' · '}
                  <StatusTag status={entry.publicationStatus} />
                </>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function summaryWords(lang: Language, entry: ListedCase): Words {
  const { text, language } = summaryFor(lang, entry)
  return { words: text, language }
}

function Kicker({ entry, withKind }: { entry: ListedCase; withKind: boolean }) {
  const { t, lang } = useText()
  const stage = labelOf(lifecycles, entry.lifecycle, lang)
  const words = withKind ? [t.common.kinds[entry.kind], stage?.toLowerCase()] : [stage]
  const text = words.filter(Boolean).join(', ')
  return text && <p className="kicker">{text}</p>
}
