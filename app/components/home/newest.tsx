import { CaseList, type ListedCase } from '#app/components/cases/case-list.tsx'
import { foreignTo } from '#app/components/cases/foreign.tsx'
import { LessonCard } from '#app/components/cases/lessons/lesson-card.tsx'
import { PublisherName } from '#app/components/cases/publisher-name.tsx'
import { WrittenIn } from '#app/components/cases/written-in.tsx'
import { LikenessLabel } from '#app/components/organisations/likeness-label.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { casePath } from '#app/domain/cases/case-path.ts'
import { summaryFor, titleFor } from '#app/domain/cases/titles.ts'
import { pathTo } from '#app/domain/paths.ts'
import { age, date, isoDay } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  cases: readonly ListedCase[]
  lessons: readonly ListedCase[]
}

/** What was published last, case studies beside lessons. */
export function Newest({ cases, lessons }: Props) {
  const { t, href } = useText()
  return (
    <div className="beside newest">
      {cases.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest">{t.home.newest}</h2>
          <CaseList cases={cases} withKind={false} />
          <p>
            <a href={href(pathTo('search', { kind: 'case_study' }))}>{t.home.allCases}</a>
          </p>
        </section>
      )}
      {lessons.length > 0 && (
        <section aria-labelledby="lessons">
          <h2 id="lessons">{t.home.lessons}</h2>
          {lessons.map((lesson) => (
            <Lesson key={lesson.slug} lesson={lesson} />
          ))}
          <p className="after-lessons">
            <a href={href(pathTo('search', { kind: 'lesson' }))}>{t.home.allLessons}</a>
          </p>
        </section>
      )}
    </div>
  )
}

function Lesson({ lesson }: { lesson: ListedCase }) {
  const { lang, href } = useText()
  const [title, summary] = [titleFor(lang, lesson), summaryFor(lang, lesson)]
  return (
    <LessonCard
      title={<span lang={foreignTo(title.language, lang)}>{title.text}</span>}
      href={href(casePath(lesson.kind, lesson.slug))}
      meta={
        <>
          <PublisherName organisation={lesson.organisation} /> ·{' '}
          <time dateTime={isoDay(lesson.publishedAt)} title={date(lesson.publishedAt, lang)}>
            {age(lesson.publishedAt, new Date(), lang)}
          </time>
          <WrittenIn language={lesson.language} />
          {lesson.isLike && (
            <>
              {' · '}
              <LikenessLabel />
            </>
          )}
          {lesson.isUnreviewed && (
            <>
              {' · '}
              <StatusTag status="unreviewed" />
            </>
          )}
        </>
      }
    >
      <p lang={foreignTo(summary.language, lang)} className="first-lines">
        {summary.text}
      </p>
    </LessonCard>
  )
}
