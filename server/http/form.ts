/** The edge where forms come in: one strict schema each, everything typed is kept when something is wrong. */
import type { ZodType } from 'zod'

/** Field name → key of the error texts. `form` is the key for what belongs to no field. */
export type FormErrors = Record<string, string>
/** What was typed, to show again. Passwords are never sent back. */
export type Typed = Record<string, string | string[]>
export type FormResult<T> =
  | { ok: true; value: T; typed: Typed }
  | { ok: false; errors: FormErrors; typed: Typed }

/** No form of ours sends more; drafts travel by socket. */
const maxFormBytes = 256 * 1024

export async function readForm<T>(request: Request, schema: ZodType<T>): Promise<FormResult<T>> {
  const length = Number(request.headers.get('content-length') ?? 0)
  if (length > maxFormBytes) return { ok: false, errors: { form: 'tooLong' }, typed: {} }
  const entries = await entriesOf(request)
  if (!entries) return { ok: false, errors: { form: 'unreadable' }, typed: {} }
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

async function entriesOf(request: Request): Promise<Typed | null> {
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    return null
  }
  const entries: Typed = Object.create(null)
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    // `name[]` is a list however many were chosen
    if (name.endsWith('[]')) entries[name.slice(0, -2)] = values
    else entries[name] = values[values.length - 1] ?? ''
  }
  return { ...entries }
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
