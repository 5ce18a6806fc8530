import { Prose } from '#app/components/cases/leaf-value.tsx'
import { labelOf } from '#app/components/forms/options.ts'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { type Row, textAt } from '#app/domain/cases/content.ts'
import type { LeafField } from '#app/domain/cases/fields.ts'
import { limitKeys } from '#app/domain/cases/lesson-fields.ts'
import { lessonValues, lifecycles } from '#app/domain/cases/taxonomies/case.ts'
import { serviceAreas } from '#app/domain/cases/taxonomies/service-areas.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  lesson: Row<'lessons'>
  fields: readonly LeafField[]
}

/** When the advice holds and when it does not; below, smaller, what it is about. */
export function LessonLimits({ lesson, fields }: Props) {
  const { lang } = useText()
  const label = (key: string) => fields.find((field) => field.key === key)?.label[lang] ?? key
  const limits = limitKeys.filter((key) => textAt(lesson, key))
  const about = [
    ['stage', labelOf(lifecycles, textAt(lesson, 'stage') || null, lang)],
    ['areas', (lesson.areas ?? []).map((key) => labelOf(serviceAreas, key, lang)).join('; ')],
    ['value', labelOf(lessonValues, textAt(lesson, 'value') || null, lang)],
  ] as const
  const said = about.flatMap(([key, value]) => (value ? [`${label(key)}: ${value}`] : []))
  return (
    <>
      {limits.length > 0 && (
        <FactList
          facts={limits.map((key) => ({ term: label(key), value: <Prose text={textAt(lesson, key)} /> }))}
        />
      )}
      {said.length > 0 && <p className="meta">{said.join(' · ')}</p>}
    </>
  )
}
