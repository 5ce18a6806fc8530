import type { ReactNode } from 'react'
import { type Content, leafOf } from '#app/domain/cases/content.ts'
import { anchorOf, fieldsOf } from '#app/domain/cases/document.ts'
import type { Field } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Day, LeafValueView } from './leaf-value.tsx'
import { OtherValues, RowsView } from './rows-view.tsx'

interface Props {
  field: Field
  content: Content
}

/** A field that fills lines of its own: its name as a heading, then what it holds. */
export function FieldView({ field, content }: Props) {
  const { lang } = useText()
  return (
    <div className="case-field" id={anchorOf(field.key)}>
      {!field.titledBySection && <h3>{field.label[lang]}</h3>}
      {field.type === 'rows' ? (
        <RowsView field={field} content={content} />
      ) : (
        <LeafValueView field={field} value={leafOf(content, field) ?? ''} content={content} below={3} />
      )}
      {fieldsOf('case_study')
        .filter(({ shownWith }) => shownWith === field.key)
        .map((companion) => (
          <Companion key={companion.key} field={companion} content={content} />
        ))}
    </div>
  )
}

/** A day is a line below; of rows, the field that they are shown with has said what they are. */
function Companion({ field, content }: Props): ReactNode {
  if (field.type === 'rows') return <OtherValues field={field} content={content} />
  const value = leafOf(content, field)
  if (value === undefined) return null
  return (
    <p className="meta">
      {field.type === 'date' ? (
        <Day value={String(value)} />
      ) : (
        <LeafValueView field={field} value={value} content={content} below={3} />
      )}
    </p>
  )
}
