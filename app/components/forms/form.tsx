/** A form that works without JavaScript, shows what was wrong and keeps what was typed. */
import type { ReactNode } from 'react'
import { ErrorSummary } from './error-summary.tsx'
import { FormProvider, type FormState } from './form-state.tsx'

interface Props extends Partial<FormState> {
  /** The noun that is posted to; a path with its language, from `href()`. */
  action: string
  children: ReactNode
  /** Changes nothing and is sent by GET: searches and filters. */
  search?: true
  /** Two or more fields or buttons in one line, where there is room. */
  inline?: true
  /** Names the form as a region. */
  label?: string
}

export function Form({ action, children, search, inline, label, ...given }: Props) {
  const state: FormState = { labels: {}, errors: {}, typed: {}, prefix: '', ...withoutMissing(given) }
  return (
    <form
      className={inline ? 'form form-inline' : 'form'}
      method={search ? 'get' : 'post'}
      action={action}
      role={search ? 'search' : undefined}
      aria-label={label}
      // our own messages say more, and say it in the page's language
      noValidate
    >
      <FormProvider value={state}>
        <ErrorSummary {...state} />
        {children}
      </FormProvider>
    </form>
  )
}

/** `errors={actionData?.errors}` is undefined before the first attempt. */
function withoutMissing(given: Partial<FormState>): Partial<FormState> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
