/** What a document still lacks: what publishing demands, and how complete it is. Apart from the form and the workflow. */

import { isSafeHref, plainText } from '#app/domain/text/rich-text.ts'
import {
  type Content,
  type DescribedRow,
  holds,
  type LeafValue,
  leafOf,
  rowsAt,
  rowsOf,
  textAt,
} from './content.ts'
import { type CaseKind, maxRichLength, rowPath, sections } from './document.ts'
import type { Condition, Field, LeafField, RowsField, Section } from './fields.ts'

export type ProblemKind =
  | 'missing'
  | 'tooLong'
  | 'badLink'
  | 'badEmail'
  | 'outOfRange'
  | 'tooFewUnits'
  | 'tooFewLessons'
  | 'noRisk'
  | 'endBeforeStart'
  | 'personalNumber'

/** One thing to mend, at the path of the field where it is mended. */
export interface Problem {
  readonly path: string
  readonly section: string
  readonly field: Field
  readonly kind: ProblemKind
  /** the limit, where there is one */
  readonly limit?: number
}

export function visibleSections(kind: CaseKind, content: Content): readonly Section[] {
  return sections[kind].filter(({ when }) => !when || isMet(when, content))
}

/** Everything that keeps the document from being published; empty when nothing does. */
export function problems(kind: CaseKind, content: Content): Problem[] {
  return visibleSections(kind, content).flatMap((section) =>
    section.fields.flatMap((field) => [
      ...fieldProblems(section, field, content),
      ...ruleProblems(kind, section, field, content),
    ]),
  )
}

/** What of the content counts towards publishing and how much is there, 0–100: what publishing needs weighs 60, what is recommended 40. */
export function completeness(kind: CaseKind, content: Content): number {
  const fields = visibleSections(kind, content).flatMap((section) => section.fields)
  const needed = fields.filter((field) => isNeeded(field, content))
  const recommended = fields.filter((field) => field.need === 'recommended')
  return Math.round(60 * filledShare(needed, content) + 40 * filledShare(recommended, content))
}

/** How many fields of a section that count are filled, for the outline. */
export function sectionProgress(
  section: Section,
  content: Content,
): { filled: number; of: number; lacking: number } {
  const counted = section.fields.filter((field) => field.need !== 'optional')
  const filled = counted.filter((field) => holds(content, field))
  const lacking = section.fields.filter((field) => isNeeded(field, content) && !holds(content, field))
  return { filled: filled.length, of: counted.length, lacking: lacking.length }
}

function filledShare(fields: readonly Field[], content: Content): number {
  if (fields.length === 0) return 1
  return fields.filter((field) => holds(content, field)).length / fields.length
}

function isMet(condition: Condition, content: Content): boolean {
  const value = leafOf(content, condition)
  return typeof value === 'string' && condition.in.includes(value)
}

function isNeeded(field: Field, content: Content): boolean {
  if (field.needWhen && !isMet(field.needWhen, content)) return false
  return field.need === 'publish' || field.need === 'draft'
}

function fieldProblems(section: Section, field: Field, content: Content): Problem[] {
  if (!holds(content, field))
    return isNeeded(field, content) ? [{ path: field.key, section: section.key, field, kind: 'missing' }] : []
  if (field.type === 'rows') return rowsOf(content, field).flatMap((row) => rowProblems(section, field, row))
  return leafProblems(section, field, field.key, leafOf(content, field) ?? '')
}

function rowProblems(section: Section, group: RowsField, row: DescribedRow): Problem[] {
  return group.fields.flatMap((field) => {
    const path = rowPath(group.key, row.id, field.key)
    const value = row[field.key]
    if (value !== undefined) return leafProblems(section, field, path, value)
    return field.need === 'publish' ? [{ path, section: section.key, field, kind: 'missing' as const }] : []
  })
}

// ten or twelve digits with the hyphen that personal identity numbers are written with
const personalNumber = /\b(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-+]\d{4}\b/

function leafProblems(section: Section, field: LeafField, path: string, value: LeafValue): Problem[] {
  const problem = (kind: ProblemKind, limit?: number): Problem[] => [
    { path, section: section.key, field, kind, ...(limit === undefined ? {} : { limit }) },
  ]
  if (field.type === 'rich') {
    const text = plainText(value as Parameters<typeof plainText>[0])
    if (text.length > maxRichLength) return problem('tooLong', maxRichLength)
    return personalNumber.test(text) ? problem('personalNumber') : []
  }
  if (field.type === 'number' && typeof value === 'number')
    return value < field.min || value > field.max ? problem('outOfRange') : []
  if ((field.type === 'text' || field.type === 'prose') && typeof value === 'string') {
    if (value.length > field.max) return problem('tooLong', field.max)
    if (field.type === 'text' && field.format === 'url' && !isSafeHref(value)) return problem('badLink')
    if (field.type === 'text' && field.format === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
      return problem('badEmail')
    if (personalNumber.test(value)) return problem('personalNumber')
  }
  if (field.type === 'tags' && Array.isArray(value) && value.join(', ').length > field.max)
    return problem('tooLong', field.max)
  return []
}

/** Rules that look at more than one field. */
function ruleProblems(kind: CaseKind, section: Section, field: Field, content: Content): Problem[] {
  if (kind !== 'case_study') return []
  const at = (problem: ProblemKind, limit?: number): Problem[] => [
    {
      path: field.key,
      section: section.key,
      field,
      kind: problem,
      ...(limit === undefined ? {} : { limit }),
    },
  ]
  if (field.key === 'roles') {
    const units = new Set(rowsAt(content, 'roles').map((row) => textAt(row, 'unit').toLocaleLowerCase('sv')))
    units.delete('')
    return units.size < 2 && !textAt(content, 'single_unit_reason') ? at('tooFewUnits', 2) : []
  }
  if (field.key === 'risks')
    return rowsAt(content, 'risks').length === 0 && content.no_known_risks !== true ? at('noRisk') : []
  if (field.key === 'lessons') {
    const lessons = rowsAt(content, 'lessons').length
    return textAt(content, 'lifecycle') === 'cancelled' && lessons === 1 ? at('tooFewLessons', 2) : []
  }
  if (field.key === 'period_end') {
    const [start, end] = [textAt(content, 'period_start'), textAt(content, 'period_end')]
    return start && end && end < start ? at('endBeforeStart') : []
  }
  return []
}
