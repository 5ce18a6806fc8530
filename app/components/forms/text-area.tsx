import type { ReactNode } from 'react'
import { described, Field } from './field.tsx'
import { useField } from './form-state.tsx'

interface Props {
  name: string
  label?: string
  help?: ReactNode
  defaultValue?: string
  rows?: number
  maxLength?: number
  required?: boolean
  optional?: boolean
}

export function TextArea({
  name,
  label,
  help,
  defaultValue,
  rows = 5,
  maxLength,
  required,
  optional,
}: Props) {
  const field = useField(name, label)
  return (
    <Field id={field.id} label={field.label} help={help} error={field.error} optional={optional}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        className="input"
        dir="auto"
        defaultValue={field.typed ?? defaultValue}
        aria-required={required}
        {...described(field.id, help, field.error)}
      />
    </Field>
  )
}
