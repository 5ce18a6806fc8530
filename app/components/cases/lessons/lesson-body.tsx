import type { BodyProps } from '#app/components/cases/case-body.tsx'
import { CaseFacts } from '#app/components/cases/case-facts.tsx'
import { useForeign } from '#app/components/cases/foreign.tsx'
import { Prose } from '#app/components/cases/leaf-value.tsx'
import { FieldGroups } from '#app/components/cases/section-view.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { TagList } from '#app/components/ui/tag-list.tsx'
import { holds, listAt, textAt } from '#app/domain/cases/content.ts'
import { anchorOf, fieldsOf } from '#app/domain/cases/document.ts'
import { lessonFields, limitKeys } from '#app/domain/cases/lesson-fields.ts'
import { searchPath } from '#app/domain/search/search-request.ts'
import { useText } from '#app/i18n/use-text.tsx'

const ownForm = ['recommendation', 'what_happened', 'cause', ...limitKeys] as const
const isOwn = (key: string) => ownForm.some((own) => own === key)

/** A page that takes a minute: the advice first, then what happened, why, and when it holds. */
export function LessonBody({ content, organisation }: BodyProps) {
  const { t, lang, href } = useText()
  const foreign = useForeign()
  const label = (key: (typeof ownForm)[number]) => lessonFields[key].label[lang]
  const limits = limitKeys.filter((key) => textAt(content, key))
  const others = fieldsOf('lesson').filter(
    (field) => !field.place && !isOwn(field.key) && holds(content, field),
  )
  const part = (key: (typeof ownForm)[number], className?: string) =>
    textAt(content, key) && (
      <section id={anchorOf(key)} className={className}>
        <h2>{label(key)}</h2>
        <Prose text={textAt(content, key)} />
      </section>
    )
  return (
    <div className="case">
      <div className="lesson-text">
        {part('recommendation', 'lesson lesson-advice')}
        {part('what_happened')}
        {part('cause')}
        {limits.length > 0 && (
          <FactList
            facts={limits.map((key) => ({ term: label(key), value: <Prose text={textAt(content, key)} /> }))}
          />
        )}
        <FieldGroups fields={others} content={content} />
        {listAt(content, 'tags').length > 0 && (
          <div lang={foreign}>
            <TagList
              label={t.read.topics}
              tags={listAt(content, 'tags').map((tag) => ({
                label: tag,
                href: href(searchPath({ words: tag })),
              }))}
            />
          </div>
        )}
      </div>
      <aside className="case-beside" aria-labelledby="fakta">
        <h2 id="fakta">{t.read.facts.title}</h2>
        <CaseFacts kind="lesson" content={content} organisation={organisation} />
      </aside>
    </div>
  )
}
