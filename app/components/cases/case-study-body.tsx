import { TagList } from '#app/components/ui/tag-list.tsx'
import { visibleSections } from '#app/domain/cases/applicability.ts'
import { type Content, holds, listAt, rowsAt, textAt } from '#app/domain/cases/content.ts'
import { fieldsOf } from '#app/domain/cases/document.ts'
import type { Field, Section } from '#app/domain/cases/fields.ts'
import { searchPath } from '#app/domain/search/search-request.ts'
import { useText } from '#app/i18n/use-text.tsx'
import type { BodyProps } from './case-body.tsx'
import { CaseFacts } from './case-facts.tsx'
import { useForeign } from './foreign.tsx'
import { SectionView, sectionAnchor } from './section-view.tsx'

/** Conclusions first, then the facts beside, then the sections in the order of the guidance. */
export function CaseStudyBody({ content, organisation }: BodyProps) {
  const { t, href } = useText()
  const foreign = useForeign()
  const shown = visibleSections('case_study', content)
    .map((section) => ({ section, fields: section.fields.filter((field) => isShown(field, content)) }))
    .filter(({ fields }) => fields.length > 0)
  return (
    <div className="case">
      <Conclusions content={content} />
      <aside className="case-beside" aria-labelledby="fakta">
        <h2 id="fakta">{t.read.facts.title}</h2>
        <CaseFacts kind="case_study" content={content} organisation={organisation} />
        <Outline sections={shown.map(({ section }) => section)} />
      </aside>
      <div className="case-sections">
        {shown.map(({ section, fields }) => (
          <SectionView key={section.key} section={section} fields={fields} content={content} />
        ))}
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
    </div>
  )
}

function isShown(field: Field, content: Content): boolean {
  if (field.place || field.translationOf || !holds(content, field)) return false
  const other = fieldsOf('case_study').find(({ key }) => key === field.shownWith)
  return !other || !holds(content, other)
}

function Conclusions({ content }: { content: Content }) {
  const { t } = useText()
  const foreign = useForeign()
  const conclusions = rowsAt(content, 'conclusions')
  if (conclusions.length === 0) return null
  return (
    <section className="conclusions" aria-labelledby="slutsatser">
      <h2 id="slutsatser">{t.read.conclusions}</h2>
      <ol lang={foreign}>
        {conclusions.map((conclusion) => (
          <li key={conclusion.id}>{textAt(conclusion, 'text')}</li>
        ))}
      </ol>
    </section>
  )
}

/** Where there are so few sections that one sees them all, a list of them is in the way. */
const fewestSections = 4

function Outline({ sections }: { sections: readonly Section[] }) {
  const { t, lang } = useText()
  if (sections.length < fewestSections) return null
  return (
    <nav className="case-outline" aria-labelledby="innehall">
      <h2 id="innehall">{t.read.outline}</h2>
      <ul>
        {sections.map((section) => (
          <li key={section.key}>
            <a href={`#${sectionAnchor(section)}`}>{section.title[lang]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
