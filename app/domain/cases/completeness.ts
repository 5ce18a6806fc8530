/**
 * What a document still lacks: what publishing demands, and how complete it is. Apart from the form and the workflow.
 * Every counter that anybody is shown comes from `assess`, so that no two of them disagree.
 */

import { isSafeHref, plainText } from '#app/domain/text/rich-text.ts'
import { applies, isMet, visibleSections } from './applicability.ts'
import { type Content, type DescribedRow, holds, type LeafValue, leafOf, rowsOf } from './content.ts'
import { remarksAt, rulesBroken } from './content-rules.ts'
import { type CaseKind, maxRichLength, rowPath } from './document.ts'
import type { Field, LeafField, RowsField, Section } from './fields.ts'
import type { Problem, ProblemKind } from './problem.ts'

export interface SectionAssessment {
  readonly key: string
  /** How many of the fields that count are done: they say something, and nothing in them is to be mended. */
  readonly filled: number
  readonly of: number
  readonly problems: readonly Problem[]
}

export interface Assessment {
  /** Everything that keeps the document from being published; empty when nothing does. */
  readonly problems: readonly Problem[]
  /** What looks odd and may be right. Publishing does not ask. */
  readonly remarks: readonly Problem[]
  /** How much is there, 0–100: what publishing needs weighs 60, what is recommended 40. */
  readonly percent: number
  readonly sections: readonly SectionAssessment[]
}

export function assess(kind: CaseKind, content: Content): Assessment {
  const all = visibleSections(kind, content).map((section) => {
    const fields = section.fields
      .filter((field) => applies(field, content))
      .map((field) => ({
        field,
        need: needOf(field, content),
        problems: fieldProblems(kind, section, field, content),
      }))
    return { section, fields }
  })
  const isDone = ({ field, problems: found }: { field: Field; problems: readonly Problem[] }) =>
    found.length === 0 && (holds(content, field) || isReplaced(field, content))
  const share = (need: Need) => {
    const counted = all.flatMap(({ fields }) => fields.filter((one) => one.need === need))
    return counted.length === 0 ? 1 : counted.filter(isDone).length / counted.length
  }
  const sections = all.map(({ section, fields }) => {
    const counted = fields.filter((one) => one.need !== null)
    return {
      key: section.key,
      filled: counted.filter(isDone).length,
      of: counted.length,
      problems: fields.flatMap((one) => one.problems),
    }
  })
  return {
    problems: sections.flatMap((section) => section.problems),
    remarks: all.flatMap(({ section, fields }) =>
      fields.flatMap(({ field }) => remarksAt(kind, section, field, content)),
    ),
    percent: Math.round(60 * share('needed') + 40 * share('recommended')),
    sections,
  }
}

/** Everything that keeps the document from being published; empty when nothing does. */
export function problems(kind: CaseKind, content: Content): readonly Problem[] {
  return assess(kind, content).problems
}

export function completeness(kind: CaseKind, content: Content): number {
  return assess(kind, content).percent
}

type Need = 'needed' | 'recommended'

function needOf(field: Field, content: Content): Need | null {
  if (field.need === 'recommended') return 'recommended'
  if (field.need === 'optional' || (field.needWhen && !isMet(field.needWhen, content))) return null
  return 'needed'
}

/** Another field says why this one is empty. */
function isReplaced({ orElse }: Field, content: Content): boolean {
  return orElse !== undefined && leafOf(content, { key: orElse }) !== undefined
}

function fieldProblems(kind: CaseKind, section: Section, field: Field, content: Content): Problem[] {
  const broken = rulesBroken(kind, section, field, content)
  if (!holds(content, field)) {
    const isMissing = needOf(field, content) === 'needed' && !isReplaced(field, content)
    return isMissing ? [{ path: field.key, section: section.key, field, kind: 'missing' }, ...broken] : broken
  }
  const own =
    field.type === 'rows'
      ? rowsOf(content, field).flatMap((row) => rowProblems(section, field, row))
      : leafProblems(section, field, field.key, leafOf(content, field) ?? '')
  return [...own, ...broken]
}

function rowProblems(section: Section, group: RowsField, row: DescribedRow): Problem[] {
  return group.fields.flatMap((field) => {
    if (!applies(field, row)) return []
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
