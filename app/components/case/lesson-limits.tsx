import { FactList } from '#app/components/fact-list.tsx'
import type { Content, LeafValue } from '#app/domain/content.ts'
import type { LeafField } from '#app/domain/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { LeafValueView } from './leaf-value.tsx'

interface Props {
  lesson: Content
  fields: readonly LeafField[]
}

const shown = ['applies_when', 'does_not_apply_when', 'stage', 'areas', 'value']

/** When the advice holds and when it does not, and what it is about. */
export function LessonLimits({ lesson, fields }: Props) {
  const { lang } = useText()
  const facts = fields
    .filter((field) => shown.includes(field.key) && lesson[field.key] !== undefined)
    .map((field) => ({
      term: field.label[lang],
      value: (
        <LeafValueView field={field} value={lesson[field.key] as LeafValue} content={lesson} below={6} />
      ),
    }))
  return facts.length > 0 ? <FactList facts={facts} /> : null
}
