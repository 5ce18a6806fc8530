import { type CaseKind, groupOf } from '#app/domain/cases/document.ts'
import type { Problem } from '#app/domain/cases/problem.ts'
import type { MissingField } from '#app/domain/reviews/draft-pages.ts'

export function missingFields(kind: CaseKind, problems: readonly Problem[]): MissingField[] {
  return problems.map((problem) => {
    const [first = '', ...rest] = problem.path.split('/')
    const group = rest.length > 0 ? (groupOf(kind, first)?.label ?? null) : null
    const { path, kind: what, limit, field } = problem
    return { path, kind: what, ...(limit === undefined ? {} : { limit }), label: field.label, group }
  })
}
