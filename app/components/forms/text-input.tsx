import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { described, Field } from './field.tsx'
import { useField } from './form-state.tsx'

interface Props {
  name: string
  /** Only where the form has no `labels`. */
  label?: string
  help?: ReactNode
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'date' | 'tel'
  defaultValue?: string
  /** As wide as the answer is long. */
  size?: 'short' | 'medium' | 'full'
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'numeric' | 'decimal' | 'email' | 'url'
  maxLength?: number
  required?: boolean
  optional?: boolean
  spellCheck?: boolean
  /** The id of a list of proposals. */
  list?: string
}

export function TextInput({ name, label, help, type = 'text', defaultValue, size = 'full', ...rest }: Props) {
  const field = useField(name, label)
  const { optional, required, spellCheck, ...control } = rest
  return (
    <Field id={field.id} label={field.label} help={help} error={field.error} optional={optional}>
      <input
        id={field.id}
        name={name}
        type={type}
        className={`input input-${size}`}
        defaultValue={field.typed ?? defaultValue}
        aria-required={required}
        spellCheck={spellCheck}
        {...described(field.id, help, field.error)}
        {...control}
      />
    </Field>
  )
}
