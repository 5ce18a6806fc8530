import type { BodyProps } from '#app/components/cases/case-body.tsx'
import { CaseFacts } from '#app/components/cases/case-facts.tsx'
import { useForeign } from '#app/components/cases/foreign.tsx'
import { Prose } from '#app/components/cases/leaf-value.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { TagList } from '#app/components/ui/tag-list.tsx'
import { listAt, textAt } from '#app/domain/cases/content.ts'
import { anchorOf } from '#app/domain/cases/document.ts'
import { lessonSections } from '#app/domain/cases/lesson.ts'
import { searchPath } from '#app/domain/search/search-request.ts'
import { useText } from '#app/i18n/use-text.tsx'

const fields = lessonSections.flatMap((section) => section.fields)

/** A page that takes a minute: the advice first, then what happened, why, and when it holds. */
export function LessonBody({ content, organisation }: BodyProps) {
  const { t, lang, href } = useText()
  const foreign = useForeign()
  const label = (key: string) => fields.find((field) => field.key === key)?.label[lang] ?? key
  const limits = ['applies_when', 'does_not_apply_when'].filter((key) => textAt(content, key))
  const part = (key: string, className?: string) =>
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
        <CaseFacts content={content} organisation={organisation} />
      </aside>
    </div>
  )
}
