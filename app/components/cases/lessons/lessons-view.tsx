import { useTyped } from '#app/components/cases/foreign.tsx'
import { Prose } from '#app/components/cases/leaf-value.tsx'
import { labelOf } from '#app/components/forms/options.ts'
import { type Row, textAt } from '#app/domain/cases/content.ts'
import type { LeafField } from '#app/domain/cases/fields.ts'
import { lessonKinds } from '#app/domain/cases/taxonomies/case.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { LessonCard } from './lesson-card.tsx'
import { LessonLimits } from './lesson-limits.tsx'

interface Props {
  lessons: readonly Row<'lessons'>[]
  fields: readonly LeafField[]
  level: 'h3' | 'h4'
}

/** The lessons of a case, a card each: what happened and why, then the advice and where it holds. */
export function LessonsView({ lessons, fields, level }: Props) {
  const { lang } = useText()
  const typed = useTyped()
  const label = (key: string) => fields.find((field) => field.key === key)?.label[lang] ?? key
  return (
    <div className="lessons">
      {lessons.map((lesson) => (
        <LessonCard
          key={lesson.id}
          level={level}
          kicker={labelOf(lessonKinds, textAt(lesson, 'kind') || null, lang)}
          title={typed(textAt(lesson, 'headline'))}
        >
          <Prose text={textAt(lesson, 'what_happened')} />
          <Part label={label('cause')} text={textAt(lesson, 'cause')} />
          <Part label={label('recommendation')} text={textAt(lesson, 'recommendation')} />
          <LessonLimits lesson={lesson} fields={fields} />
        </LessonCard>
      ))}
    </div>
  )
}

function Part({ label, text }: { label: string; text: string }) {
  if (!text) return null
  return (
    <div className="lesson-part">
      <p className="lesson-part-name">{label}</p>
      <Prose text={text} />
    </div>
  )
}
