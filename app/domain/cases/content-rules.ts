/** Rules that look at more than one field. An empty field breaks none of them: `completeness.ts` asks for it. */
import { type Content, holds, type Row, rowsAt, textAt } from './content.ts'
import { type CaseKind, groupOf, rowPath } from './document.ts'
import type { Field, Section } from './fields.ts'
import type { Problem, ProblemKind } from './problem.ts'

/** What has to be mended before publishing, at this field of a section or in its rows. */
export function rulesBroken(kind: CaseKind, section: Section, field: Field, content: Content): Problem[] {
  if (kind !== 'case_study' || !holds(content, field)) return []
  const at = (problem: ProblemKind, limit?: number): Problem[] => [
    {
      path: field.key,
      section: section.key,
      field,
      kind: problem,
      ...(limit === undefined ? {} : { limit }),
    },
  ]
  switch (field.key) {
    case 'roles': {
      const units = new Set(
        rowsAt(content, 'roles').map((row) => textAt(row, 'unit').toLocaleLowerCase('sv')),
      )
      units.delete('')
      return units.size < 2 && !textAt(content, 'single_unit_reason') ? at('tooFewUnits', 2) : []
    }
    case 'lessons':
      return textAt(content, 'lifecycle') === 'cancelled' && rowsAt(content, 'lessons').length === 1
        ? at('tooFewLessons', 2)
        : []
    case 'period_end': {
      const [start, end] = [textAt(content, 'period_start'), textAt(content, 'period_end')]
      return start && end && end < start ? at('endBeforeStart') : []
    }
    case 'entries':
      return rowsAt(content, 'entries').flatMap((entry) => entryProblems(section, entry))
    default:
      return []
  }
}

/** What looks odd and may be right: a gain that begins before anything was invested. */
export function remarksAt(kind: CaseKind, section: Section, field: Field, content: Content): Problem[] {
  if (kind !== 'case_study' || field.key !== 'entries') return []
  const entries = rowsAt(content, 'entries')
  const firstInvestment = Math.min(
    ...entries
      .filter((entry) => entry.kind === 'investment')
      .map((entry) => entry.from_year ?? Number.POSITIVE_INFINITY),
  )
  if (!Number.isFinite(firstInvestment)) return []
  return entries
    .filter((entry) => entry.kind === 'gain' && (entry.from_year ?? firstInvestment) < firstInvestment)
    .flatMap((entry) => problemOf(section, entry, 'from_year', 'gainBeforeInvestment'))
}

function entryProblems(section: Section, entry: Row<'entries'>): Problem[] {
  const { amount_low: low, amount_likely: likely, amount_high: high, from_year: from, to_year: to } = entry
  const isUpsideDown = low !== undefined && high !== undefined && high < low
  const isOutside =
    likely !== undefined &&
    ((low !== undefined && likely < low) || (high !== undefined && likely > high)) &&
    !isUpsideDown
  return [
    ...(isUpsideDown ? problemOf(section, entry, 'amount_high', 'highBelowLow') : []),
    ...(isOutside ? problemOf(section, entry, 'amount_likely', 'likelyOutside') : []),
    ...(from !== undefined && to !== undefined && to < from
      ? problemOf(section, entry, 'to_year', 'toBeforeFrom')
      : []),
  ]
}

function problemOf(
  section: Section,
  entry: Row<'entries'>,
  key: keyof Row<'entries'> & string,
  kind: ProblemKind,
): Problem[] {
  const field = groupOf('case_study', 'entries')?.fields.find((one) => one.key === key)
  return field ? [{ path: rowPath('entries', entry.id, key), section: section.key, field, kind }] : []
}
