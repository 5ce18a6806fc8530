import { memo } from 'react'
import type { LeafField } from '#app/domain/cases/fields.ts'
import { LazyRichField } from '../rich/lazy-rich-field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import { NumberField } from './number-field.tsx'
import { RowRefField } from './row-ref-field.tsx'
import { TextField } from './text-field.tsx'
import { ChoicesField, FlagField } from './tick-fields.tsx'
import { WhenApplies } from './when-applies.tsx'

interface Props {
  field: LeafField
  path: string
}

/** Whatever the description says, with the control that fits. Drawn once; what changes is drawn within. */
export const LeafView = memo(function LeafView({ field, path }: Props) {
  return field.when ? (
    <WhenApplies field={field} path={path} when={field.when}>
      <Control field={field} path={path} />
    </WhenApplies>
  ) : (
    <Control field={field} path={path} />
  )
})

function Control({ field, path }: Props) {
  switch (field.type) {
    case 'text':
    case 'prose':
    case 'tags':
      return <TextField field={field} path={path} />
    case 'rich':
      return <LazyRichField field={field} path={path} />
    case 'choice':
      return <ChoiceField field={field} path={path} />
    case 'choices':
      return <ChoicesField field={field} path={path} />
    case 'number':
      return <NumberField field={field} path={path} />
    case 'date':
      return <DateField field={field} path={path} />
    case 'flag':
      return <FlagField field={field} path={path} />
    case 'row_ref':
      return <RowRefField field={field} path={path} />
  }
}
