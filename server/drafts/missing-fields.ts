import type { PlacedHint } from '#app/domain/cases/case-hints.ts'
import { type CaseKind, groupOf, leafAt } from '#app/domain/cases/document.ts'
import type { Problem } from '#app/domain/cases/problem.ts'
import type { Bilingual } from '#app/domain/language.ts'
import type { FieldHint, MissingField } from '#app/domain/reviews/draft-pages.ts'

export function missingFields(kind: CaseKind, problems: readonly Problem[]): MissingField[] {
  return problems.map((problem) => {
    const { path, kind: what, limit, field } = problem
    const group = groupLabel(kind, path)
    return { path, kind: what, ...(limit === undefined ? {} : { limit }), label: labelWithUnit(field), group }
  })
}

export function fieldHints(kind: CaseKind, hints: readonly PlacedHint[]): FieldHint[] {
  return hints.flatMap((hint) => {
    const field = leafAt(kind, hint.path.split('/'))
    return field ? [{ ...hint, label: field.label, group: groupLabel(kind, hint.path) }] : []
  })
}

/** A number that is missing says in what: the same words are there in kronor and in hours. */
function labelWithUnit(field: Problem['field']): Bilingual {
  if (field.type !== 'number' || !field.unit) return field.label
  const { label, unit } = field
  return { sv: `${label.sv} (${unit.sv})`, en: `${label.en} (${unit.en})` }
}

function groupLabel(kind: CaseKind, path: string): Bilingual | null {
  const [first = '', ...rest] = path.split('/')
  return rest.length > 0 ? (groupOf(kind, first)?.label ?? null) : null
}
