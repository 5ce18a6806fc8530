import type { ReactNode } from 'react'
import type { Choice } from './choice.ts'
import { described, Field } from './field.tsx'
import { useField } from './form-state.tsx'

interface Props {
  name: string
  choices: readonly Choice[]
  label?: string
  help?: ReactNode
  defaultValue?: string
  /** The first, empty answer. */
  placeholder?: string
  required?: boolean
  optional?: boolean
}

export function Select({ name, choices, label, help, defaultValue, placeholder, required, optional }: Props) {
  const field = useField(name, label)
  return (
    <Field id={field.id} label={field.label} help={help} error={field.error} optional={optional}>
      <select
        id={field.id}
        name={name}
        className="input select"
        defaultValue={field.typed ?? defaultValue}
        aria-required={required}
        {...described(field.id, help, field.error)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
