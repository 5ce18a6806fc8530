import type { Problem } from '#app/domain/cases/completeness.ts'
import { type CaseKind, groupOf } from '#app/domain/cases/document.ts'
import type { Bilingual } from '#app/domain/language.ts'

/** A problem as a page shows it: not the whole description of the field. */
export interface Lacking {
  path: string
  kind: Problem['kind']
  limit?: number
  label: Bilingual
  /** The group that it lies in, for a field in a row. */
  group: Bilingual | null
}

export function lackingOf(kind: CaseKind, problems: readonly Problem[]): Lacking[] {
  return problems.map((problem) => {
    const [first = '', ...rest] = problem.path.split('/')
    const group = rest.length > 0 ? (groupOf(kind, first)?.label ?? null) : null
    const { path, kind: what, limit, field } = problem
    return { path, kind: what, ...(limit === undefined ? {} : { limit }), label: field.label, group }
  })
}
