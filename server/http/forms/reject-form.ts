/** A form that comes back: what was wrong beside its field, what was typed still there. */
import { data, type HeadersFunction } from '@remix-run/node'
import { TooMany } from '#app/domain/errors.ts'
import type { FormErrors, Typed } from './form.ts'

export function rejectForm(form: { errors: FormErrors; typed?: Typed }, init: number | ResponseInit = 422) {
  const { errors, typed = {} } = form
  return data({ errors, typed }, typeof init === 'number' ? { status: init } : init)
}

/** Says "too many tries" in the form instead of on a page of its own, so that what was typed stays. */
export async function rejectFormWhenTooMany<T>(error: string, typed: Typed, work: () => Promise<T>) {
  try {
    return await work()
  } catch (problem) {
    if (!(problem instanceof TooMany)) throw problem
    const headers = { 'Retry-After': String(problem.retryAfterSeconds) }
    return rejectForm({ errors: { form: error }, typed }, { status: 429, headers })
  }
}

/** `export const headers` of a route with such a form: Remix shows a page without its action's headers otherwise. */
export function forwardActionHeaders(always: Readonly<Record<string, string>> = {}): HeadersFunction {
  return ({ actionHeaders }) => ({ ...always, ...Object.fromEntries(actionHeaders) })
}
