import type { ReactNode } from 'react'
import type { Choice } from './choice.ts'
import { ChoiceGroup } from './choice-group.tsx'
import { useField } from './form-state.tsx'

interface Props {
  name: string
  choices: readonly Choice[]
  label?: string
  help?: ReactNode
  defaultValue?: string
  optional?: boolean
}

/** One answer of a few, all visible at once. */
export function RadioGroup({ name, choices, label, help, defaultValue, optional }: Props) {
  const field = useField(name, label)
  const chosen = field.chosen ?? (defaultValue === undefined ? [] : [defaultValue])
  return <ChoiceGroup type="radio" {...{ name, field, choices, chosen, help, optional }} />
}
