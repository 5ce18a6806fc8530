import { LessonCard } from '#app/components/lesson-card.tsx'
import { labelOf } from '#app/components/pick.ts'
import { type Row, textAt } from '#app/domain/content.ts'
import type { LeafField } from '#app/domain/fields.ts'
import { lessonKinds } from '#app/domain/taxonomies/case.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Prose } from './leaf-value.tsx'
import { LessonLimits } from './lesson-limits.tsx'

interface Props {
  lessons: readonly Row[]
  fields: readonly LeafField[]
  level: 'h3' | 'h4'
}

/** The lessons of a case: the advice first to the eye, what it rests on below. */
export function LessonsView({ lessons, fields, level }: Props) {
  const { t, lang } = useText()
  return (
    <div className="lessons">
      {lessons.map((lesson) => (
        <LessonCard
          key={lesson.id}
          level={level}
          kicker={labelOf(lessonKinds, textAt(lesson, 'kind') || null, lang)}
          title={textAt(lesson, 'headline')}
        >
          <Prose text={textAt(lesson, 'what_happened')} />
          {textAt(lesson, 'cause') && <Prose text={textAt(lesson, 'cause')} />}
          <div className="advice">
            <p className="advice-label">{t.read.lesson.doThis}</p>
            <Prose text={textAt(lesson, 'recommendation')} />
          </div>
          <LessonLimits lesson={lesson} fields={fields} />
        </LessonCard>
      ))}
    </div>
  )
}
