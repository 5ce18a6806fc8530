import type { ReactNode } from 'react'
import type { Choice } from './choice.ts'
import { ChoiceGroup } from './choice-group.tsx'
import { useField } from './form-state.tsx'

interface Props {
  /** Without brackets; they are sent as `name[]`, so that one answer is a list too. */
  name: string
  choices: readonly Choice[]
  label?: string
  help?: ReactNode
  defaultValue?: readonly string[]
  optional?: boolean
}

/** Any number of answers. */
export function CheckboxGroup({ name, choices, label, help, defaultValue = [], optional }: Props) {
  const field = useField(name, label)
  const chosen = field.chosen ?? defaultValue
  return <ChoiceGroup type="checkbox" name={`${name}[]`} {...{ field, choices, chosen, help, optional }} />
}
