import type { ReactNode } from 'react'
import type { ChoiceField, RowRefField } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useValue } from '../session/context.tsx'
import { describedBy, FieldFrame, idsOf } from './field-frame.tsx'

interface Props {
  field: ChoiceField | RowRefField
  path: string
  /** The options, besides that of choosing none. */
  children: ReactNode
}

/** One value, from a list that the browser opens. */
export function SelectField({ field, path, children }: Props) {
  const { t } = useText()
  const [value, setValue] = useValue(path)
  return (
    <FieldFrame field={field} path={path}>
      <select
        id={idsOf(path).control}
        className="editor-input editor-select"
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => setValue(event.currentTarget.value || null)}
        aria-describedby={describedBy(field, path)}
      >
        <option value="">{t.editor.field.choose}</option>
        {children}
      </select>
    </FieldFrame>
  )
}
