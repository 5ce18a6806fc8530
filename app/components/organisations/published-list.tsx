import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { casePath } from '#app/domain/cases/case-path.ts'
import { date } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  cases: readonly {
    id: string
    kind: string
    slug: string
    title: string
    summary: string
    language: string
    publishedAt: Date | string
    isUnreviewed: boolean
  }[]
}

/** What an organisation has published, newest first. */
export function PublishedList({ cases }: Props) {
  const { t, lang, href } = useText()
  return (
    <ul className="entries">
      {cases.map((entry) => {
        const isLesson = entry.kind === 'lesson'
        const foreign = entry.language === lang ? undefined : entry.language
        return (
          <li key={entry.id}>
            <p className="kicker">{isLesson ? t.common.kinds.lesson : t.common.kinds.case_study}</p>
            <h3 className="entry-title" lang={foreign}>
              <a href={href(casePath(isLesson ? 'lesson' : 'case_study', entry.slug))}>{entry.title}</a>
            </h3>
            <p lang={foreign}>{entry.summary}</p>
            <p className="meta">
              {t.organisations.page.publishedOn(date(entry.publishedAt, lang))}
              {entry.isUnreviewed && (
                <>
                  {' · '}
                  <StatusTag status="unreviewed" />
                </>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
