import { Fragment } from 'react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { type Content, leafOf } from '#app/domain/cases/content.ts'
import type { Field, LeafField, Section } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { FieldView } from './field-view.tsx'
import { LeafValueView } from './leaf-value.tsx'

interface Props {
  section: Section
  fields: readonly Field[]
  content: Content
}

export const sectionAnchor = (section: Section) => `avsnitt-${section.key.replaceAll('_', '-')}`

/** A section of the guidance with what is filled of it: texts and tables as they come, short values together as facts. */
export function SectionView({ section, fields, content }: Props) {
  const { lang } = useText()
  return (
    <section className="case-section" aria-labelledby={sectionAnchor(section)}>
      <h2 id={sectionAnchor(section)}>{section.title[lang]}</h2>
      <FieldGroups fields={fields} content={content} />
    </section>
  )
}

/** Texts and tables as they come, short values together as facts. */
export function FieldGroups({ fields, content }: Omit<Props, 'section'>) {
  const { lang } = useText()
  return (
    <>
      {grouped(fields).map((group) =>
        group.type === 'facts' ? (
          <FactList
            key={group.fields[0]?.key}
            facts={group.fields.map((field) => ({
              term: field.label[lang],
              value: (
                <LeafValueView
                  field={field}
                  value={leafOf(content, field) ?? ''}
                  content={content}
                  below={3}
                />
              ),
            }))}
          />
        ) : (
          <Fragment key={group.field.key}>
            <FieldView field={group.field} content={content} />
          </Fragment>
        ),
      )}
    </>
  )
}

type Group = { type: 'facts'; fields: LeafField[] } | { type: 'block'; field: Field }

/** Neighbouring short values become one list. */
function grouped(fields: readonly Field[]): Group[] {
  const groups: Group[] = []
  for (const field of fields) {
    if (field.type === 'rows' || field.type === 'rich' || field.type === 'prose') {
      groups.push({ type: 'block', field })
      continue
    }
    const last = groups.at(-1)
    if (last?.type === 'facts') last.fields.push(field)
    else groups.push({ type: 'facts', fields: [field] })
  }
  return groups
}
