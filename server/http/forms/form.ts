/** The edge where forms come in: one strict schema each, everything typed is kept when something is wrong. */
import type { ZodType } from 'zod'

/** Field name → key of the error texts. `form` is the key for what belongs to no field. */
export type FormErrors = Record<string, string>
/** What was typed, to show again. Passwords are never sent back. */
export type Typed = Record<string, string | string[]>
export type FormResult<T> =
  | { ok: true; value: T; typed: Typed }
  | { ok: false; errors: FormErrors; typed: Typed }

/** Room for a box beside each municipality; our largest form has a dozen. How many bytes: `acceptable`. */
const mostFields = 500

/** No form of ours holds a file, and reading the parts of one costs a hundred times as much. */
const formType = /^application\/x-www-form-urlencoded(?:\s*;|$)/i

export async function readForm<T>(request: Request, schema: ZodType<T>): Promise<FormResult<T>> {
  const text = await textOf(request)
  if (text === null) return { ok: false, errors: { form: 'unreadable' }, typed: {} }
  if (hasMoreFieldsThan(mostFields, text)) return { ok: false, errors: { form: 'unknownField' }, typed: {} }
  const entries = entriesOf(new URLSearchParams(text))
  const parsed = schema.safeParse(entries)
  const typed = withoutSecrets(entries)
  if (parsed.success) return { ok: true, value: parsed.data, typed }
  const errors: FormErrors = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    errors[field] ??= issue.code === 'custom' ? issue.message : keyFor(issue.code)
  }
  return { ok: false, errors, typed }
}

async function textOf(request: Request): Promise<string | null> {
  if (!formType.test(request.headers.get('content-type') ?? '')) return null
  try {
    return await request.text()
  } catch {
    // gone in the middle of it
    return null
  }
}

/** Counted in the text itself, before anything is made of it. */
function hasMoreFieldsThan(most: number, text: string): boolean {
  let fields = 1
  for (let at = text.indexOf('&'); at >= 0 && fields <= most; at = text.indexOf('&', at + 1)) fields++
  return fields > most
}

/** Of a name that is there twice the last value counts; `name[]` is a list however many were chosen. */
function entriesOf(fields: URLSearchParams): Typed {
  const entries = new Map<string, string | string[]>()
  for (const [name, value] of fields) {
    if (!name.endsWith('[]')) entries.set(name, value)
    else {
      const list = entries.get(name.slice(0, -2))
      if (Array.isArray(list)) list.push(value)
      else entries.set(name.slice(0, -2), [value])
    }
  }
  return Object.fromEntries(entries)
}

function keyFor(code: string): string {
  if (code === 'unrecognized_keys') return 'unknownField'
  if (code === 'invalid_type') return 'required'
  if (code === 'too_big') return 'tooLong'
  if (code === 'too_small') return 'required'
  return 'invalid'
}

function withoutSecrets(entries: Typed): Typed {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !/password|token/i.test(name)))
}
