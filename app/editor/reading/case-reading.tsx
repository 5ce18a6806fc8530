/** The whole draft to read: while the editor opens, where it cannot, and for those who may not write. */
import { InLanguage } from '#app/components/cases/foreign.tsx'
import { visibleSections } from '#app/domain/cases/applicability.ts'
import { type Content, holds, type LeafValue, leafOf, rowsOf } from '#app/domain/cases/content.ts'
import { anchorOf, type CaseKind, rowPath } from '#app/domain/cases/document.ts'
import type { Field, LeafField, RowsField } from '#app/domain/cases/fields.ts'
import type { Language } from '#app/domain/language.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { sectionId } from '../outline/section-id.ts'
import { LeafReading } from './leaf-reading.tsx'

interface Props {
  kind: CaseKind
  content: Content
  /** What the text is written in. */
  language: Language
}

export function CaseReading({ kind, content, language }: Props) {
  const { lang } = useText()
  return visibleSections(kind, content).map((section) => {
    const written = section.fields.filter((field) => holds(content, field))
    return (
      <section className="editor-section" key={section.key} aria-labelledby={sectionId(section.key)}>
        <h2 id={sectionId(section.key)}>{section.title[lang]}</h2>
        {written.map((field) => (
          <div className="reading-field" id={anchorOf(field.key)} data-field={field.key} key={field.key}>
            <h3>{field.label[lang]}</h3>
            <InLanguage language={language}>
              <FieldReading field={field} content={content} />
            </InLanguage>
          </div>
        ))}
        {written.length === 0 && <Nothing />}
      </section>
    )
  })
}

function Nothing() {
  const { t } = useText()
  return <p className="editor-empty">{t.editor.rows.none}</p>
}

function FieldReading({ field, content }: { field: Field; content: Content }) {
  if (field.type === 'rows') return <RowsReading field={field} content={content} />
  const value = leafOf(content, field)
  return value === undefined ? null : <LeafReading field={field} value={value} content={content} />
}

function RowsReading({ field, content }: { field: RowsField; content: Content }) {
  const { lang } = useText()
  const rows = rowsOf(content, field)
  const [only] = field.fields
  return (
    <ol className="reading-rows">
      {rows.map((row) => (
        <li key={row.id}>
          {field.fields.length === 1 && only && row[only.key] !== undefined ? (
            <LeafReading field={only} value={row[only.key] ?? ''} content={content} />
          ) : (
            <dl className="reading-row">
              {field.fields.map((leaf) => (
                <RowValue key={leaf.key} leaf={leaf} value={row[leaf.key]} content={content}>
                  {{ id: anchorOf(rowPath(field.key, row.id, leaf.key)), label: leaf.label[lang] }}
                </RowValue>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  )
}

interface RowValueProps {
  leaf: LeafField
  value: LeafValue | undefined
  content: Content
  children: { id: string; label: string }
}

function RowValue({ leaf, value, content, children }: RowValueProps) {
  if (value === undefined) return null
  return (
    <div id={children.id}>
      <dt>{children.label}</dt>
      <dd>
        <LeafReading field={leaf} value={value} content={content} />
      </dd>
    </div>
  )
}
