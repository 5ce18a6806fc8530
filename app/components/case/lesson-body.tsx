import { FactList } from '#app/components/fact-list.tsx'
import { TagList } from '#app/components/tag-list.tsx'
import { type Content, listAt, textAt } from '#app/domain/content.ts'
import { anchorOf } from '#app/domain/document.ts'
import { lessonSections } from '#app/domain/lesson.ts'
import { searchPath } from '#app/domain/search-request.ts'
import { useText } from '#app/i18n/use-text.tsx'
import type { CaseBodyProps } from './case-body.tsx'
import { CaseFacts } from './case-facts.tsx'
import { useForeign } from './foreign.ts'
import { Prose } from './leaf-value.tsx'

const fields = lessonSections.flatMap((section) => section.fields)

/** A page that takes a minute: what happened, why, what to do, when it holds. */
export function LessonBody({ content, language, organisation }: Omit<CaseBodyProps, 'kind'>) {
  const { t, lang, href } = useText()
  const foreign = useForeign(language)
  const label = (key: string) => fields.find((field) => field.key === key)?.label[lang] ?? key
  return (
    <div className="case">
      <div className="lesson-text">
        <Part field="what_happened" label={label('what_happened')} content={content} foreign={foreign} />
        <Part field="cause" label={label('cause')} content={content} foreign={foreign} />
        {textAt(content, 'recommendation') && (
          <section className="lesson lesson-advice" id={anchorOf('recommendation')}>
            <h2>{label('recommendation')}</h2>
            <div lang={foreign}>
              <Prose text={textAt(content, 'recommendation')} />
            </div>
          </section>
        )}
        <FactList
          facts={['applies_when', 'does_not_apply_when'].map((key) => ({
            term: label(key),
            value: textAt(content, key) ? (
              <div lang={foreign}>
                <Prose text={textAt(content, key)} />
              </div>
            ) : null,
          }))}
        />
        {listAt(content, 'tags').length > 0 && (
          <TagList
            label={t.read.topics}
            tags={listAt(content, 'tags').map((tag) => ({
              label: tag,
              href: href(searchPath({ words: tag })),
            }))}
          />
        )}
      </div>
      <aside className="case-beside" aria-labelledby="fakta">
        <h2 id="fakta">{t.read.facts.title}</h2>
        <CaseFacts content={content} language={language} organisation={organisation} />
      </aside>
    </div>
  )
}

function Part({
  field,
  label,
  content,
  foreign,
}: {
  field: string
  label: string
  content: Content
  foreign: string | undefined
}) {
  if (!textAt(content, field)) return null
  return (
    <section id={anchorOf(field)}>
      <h2>{label}</h2>
      <div lang={foreign}>
        <Prose text={textAt(content, field)} />
      </div>
    </section>
  )
}
