/** What the fields of a form share: their labels, what was wrong, and what was typed. */
import { createContext, type ReactNode, useContext } from 'react'
import { errorText } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'

export interface FormState {
  /** Field name → label, said once for the field and for the summary of errors. */
  labels: Readonly<Record<string, string>>
  /** Field name → key of the error texts. `form` is what belongs to no field. */
  errors: Readonly<Record<string, string>>
  /** What was typed when the form came back; goes before `defaultValue`. */
  typed: Readonly<Record<string, string | string[]>>
  /** Keeps ids apart when a page has several forms with the same field. */
  prefix: string
}

const empty: FormState = { labels: {}, errors: {}, typed: {}, prefix: '' }
const FormContext = createContext<FormState>(empty)

export function FormProvider({ value, children }: { value: FormState; children: ReactNode }) {
  return <FormContext.Provider value={value}>{children}</FormContext.Provider>
}

export function fieldId(prefix: string, name: string): string {
  return prefix ? `f-${prefix}-${name}` : `f-${name}`
}

export interface FieldState {
  id: string
  label: string
  /** The text of the error, if there is one. */
  error: string | null
  /** The one value that was typed. */
  typed: string | undefined
  /** The values that were chosen, for groups and boxes; undefined before the first attempt. */
  chosen: readonly string[] | undefined
}

export function useField(name: string, label?: string): FieldState {
  const form = useContext(FormContext)
  const { t } = useText()
  const value = Object.hasOwn(form.typed, name) ? form.typed[name] : undefined
  const error = Object.hasOwn(form.errors, name) ? form.errors[name] : undefined
  return {
    id: fieldId(form.prefix, name),
    label: label ?? form.labels[name] ?? name,
    error: error === undefined ? null : errorText(t, error),
    typed: Array.isArray(value) ? value[0] : value,
    chosen: chosenOf(value, Object.keys(form.typed).length > 0),
  }
}

/** Boxes that are not ticked are not sent: in a form that came back, nothing means none. */
function chosenOf(value: string | string[] | undefined, cameBack: boolean): readonly string[] | undefined {
  if (value === undefined) return cameBack ? [] : undefined
  return Array.isArray(value) ? value : [value]
}
