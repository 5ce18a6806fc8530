import type { Field } from '#app/domain/cases/fields.ts'
import { RowsField } from '../rows/rows-field.tsx'
import { LeafView } from './leaf-view.tsx'

export function FieldView({ field }: { field: Field }) {
  return field.type === 'rows' ? <RowsField field={field} /> : <LeafView field={field} path={field.key} />
}
