import type { Problem } from '#app/domain/cases/completeness.ts'
import { type CaseKind, groupOf } from '#app/domain/cases/document.ts'
import type { Bilingual } from '#app/domain/language.ts'

/** A problem as a page shows it: not the whole description of the field. */
export interface MissingField {
  path: string
  kind: Problem['kind']
  limit?: number
  label: Bilingual
  /** The group that it lies in, for a field in a row. */
  group: Bilingual | null
}

export function missingFields(kind: CaseKind, problems: readonly Problem[]): MissingField[] {
  return problems.map((problem) => {
    const [first = '', ...rest] = problem.path.split('/')
    const group = rest.length > 0 ? (groupOf(kind, first)?.label ?? null) : null
    const { path, kind: what, limit, field } = problem
    return { path, kind: what, ...(limit === undefined ? {} : { limit }), label: field.label, group }
  })
}
