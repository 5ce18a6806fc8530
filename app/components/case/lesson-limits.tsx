import { FactList } from '#app/components/fact-list.tsx'
import { labelOf } from '#app/components/pick.ts'
import { type Content, listAt, textAt } from '#app/domain/content.ts'
import type { LeafField } from '#app/domain/fields.ts'
import { lessonValues, lifecycles } from '#app/domain/taxonomies/case.ts'
import { serviceAreas } from '#app/domain/taxonomies/service-areas.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Prose } from './leaf-value.tsx'

interface Props {
  lesson: Content
  fields: readonly LeafField[]
}

/** When the advice holds and when it does not; below, smaller, what it is about. */
export function LessonLimits({ lesson, fields }: Props) {
  const { lang } = useText()
  const label = (key: string) => fields.find((field) => field.key === key)?.label[lang] ?? key
  const limits = ['applies_when', 'does_not_apply_when'].filter((key) => textAt(lesson, key))
  const about = [
    ['stage', labelOf(lifecycles, textAt(lesson, 'stage') || null, lang)],
    [
      'areas',
      listAt(lesson, 'areas')
        .map((key) => labelOf(serviceAreas, key, lang))
        .join('; '),
    ],
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
