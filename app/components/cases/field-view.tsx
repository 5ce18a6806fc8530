import type { ReactNode } from 'react'
import { type Content, type LeafValue, type Row, rowsAt, textAt } from '#app/domain/cases/content.ts'
import { anchorOf } from '#app/domain/cases/document.ts'
import type { Field, LeafField, RowsField } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { CostMap } from './costs/cost-map.tsx'
import { GoalsTable } from './goals-table.tsx'
import { InventoryTable, type Labels } from './inventory-table.tsx'
import { Day, LeafValueView } from './leaf-value.tsx'
import { LessonsView } from './lessons/lessons-view.tsx'
import { LinkedRows } from './linked-rows.tsx'
import { RisksView } from './risks-view.tsx'
import { RolesTable } from './roles-table.tsx'
import { StepsView } from './steps-view.tsx'

interface Props {
  field: Field
  content: Content
}

/** A field that fills lines of its own: its name as a heading, then what it holds. */
export function FieldView({ field, content }: Props) {
  const { lang } = useText()
  const day = textAt(content, dayOf[field.key] ?? '')
  return (
    <div className="case-field" id={anchorOf(field.key)}>
      {!namesItself.has(field.key) && <h3>{field.label[lang]}</h3>}
      {field.type === 'rows' ? (
        <RowsView field={field} content={content} />
      ) : (
        <LeafValueView field={field} value={content[field.key] as LeafValue} content={content} below={3} />
      )}
      {day && (
        <p className="meta">
          <Day value={day} />
        </p>
      )}
    </div>
  )
}

/** A day that is shown with what it belongs to, not as a fact of its own. */
export const dayOf: Readonly<Record<string, string>> = { next_step: 'next_step_date' }

/** The section around them says the same. */
const namesItself = new Set(['goals', 'inventory', 'risks', 'units', 'entries'])

function RowsView({ field, content }: { field: RowsField; content: Content }): ReactNode {
  const { lang } = useText()
  const rows = rowsAt(content, field.key)
  const labels: Labels = Object.fromEntries(field.fields.map(({ key, label }) => [key, label[lang]]))
  const caption = field.label[lang]
  switch (field.key) {
    case 'goals':
      return <GoalsTable goals={rows} caption={caption} />
    case 'inventory':
      return <InventoryTable services={rows} caption={caption} labels={labels} />
    case 'roles':
      return <RolesTable roles={rows} caption={caption} labels={labels} />
    case 'entries':
      return <CostMap content={content} entriesHeading="h3" />
    case 'risks':
      return <RisksView risks={rows} below={2} />
    case 'lessons':
      return <LessonsView lessons={rows} fields={field.fields} level="h4" />
    case 'steps':
      return <StepsView steps={rows} text="text" />
    case 'followups':
      return <StepsView steps={rows} text="what" />
    case 'attachments':
    case 'learned_from':
    case 'technology':
      return <LinkedRows rows={rows} labels={labels} />
    default:
      return <PlainRows rows={rows} fields={field.fields} content={content} />
  }
}

/** For a group that has no form of its own yet: each row in one line. */
function PlainRows({
  rows,
  fields,
  content,
}: {
  rows: readonly Row[]
  fields: readonly LeafField[]
  content: Content
}) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          {fields
            .filter((field) => row[field.key] !== undefined)
            .map((field, place) => (
              <span key={field.key}>
                {place > 0 && ', '}
                <LeafValueView field={field} value={row[field.key] ?? ''} content={content} below={4} />
              </span>
            ))}
        </li>
      ))}
    </ul>
  )
}
