/**
 * What an operation answers that may fail in a way its caller has to show: a value, or what went wrong. Broken rules are
 * thrown (errors.ts), bugs are not handled at all.
 */
export type Result<T, E> = Success<T> | Failure<E>

export interface Success<T> {
  readonly ok: true
  readonly value: T
}

export interface Failure<E> {
  readonly ok: false
  readonly error: E
}

/** What is wrong with a form: keys of the error texts by the name of the field, or `form`. */
export type FieldErrors = Readonly<Record<string, string>>

export function success(): Success<undefined>
export function success<T>(value: T): Success<T>
export function success<T>(value?: T): Success<T | undefined> {
  return { ok: true, value }
}

export function failure<E>(error: E): Failure<E> {
  return { ok: false, error }
}

/** The value of what cannot fail in a way that its caller has to show. */
export function unwrap<T>(result: Result<T, never>): T {
  if (result.ok) return result.value
  throw result.error
}
