/**
 * The one description of a document: its kinds, sections and fields, and where each of them lives in the Y.Doc.
 *
 * Every text is a top-level shared type named by its path (`summary`, `goals/<row>/goal_text`), so two people who start
 * the same field at once write into the same text. Other values live in one map, `values`, under their path; each
 * choice of many has a key of its own (`area/elderly_care` → true), so two people may tick at once. A group of rows is
 * a map `rows:<group>` of row id → order key. Removing a row removes that entry; its texts stay, so undo finds them.
 * A rich text is one flat text too, with boundaries between its blocks (app/domain/text/flat); each table in it is a map
 * and a flat text per cell.
 */
import { isTableKey, parseTableRoot } from '#app/domain/text/flat/table.ts'
import { isRowId } from '#app/domain/text/row-id.ts'
import { broadband } from './case-study/broadband.ts'
import { core } from './case-study/core.ts'
import { costs } from './case-study/costs.ts'
import { goals, inventory } from './case-study/goals.ts'
import { results, risks } from './case-study/results.ts'
import { reuse } from './case-study/reuse.ts'
import { solution } from './case-study/solution.ts'
import { decision, startingPoint } from './case-study/start.ts'
import { collaboration, crossFunctional } from './case-study/together.ts'
import type { Field, LeafField, RowsField, Section } from './fields.ts'
import { lessonSections } from './lesson.ts'

export const caseKinds = ['lesson', 'case_study'] as const
export type CaseKind = (typeof caseKinds)[number]

/** Of a column that the database keeps to the kinds. */
export function toCaseKind(column: string): CaseKind {
  return caseKinds.find((kind) => kind === column) ?? 'case_study'
}

/**
 * Raised when an older editor could no longer show everything that a document may hold. A browser with a lower number is
 * told to reload, because an editor deletes what it does not know.
 */
export const documentSchemaVersion = 3

const described = {
  lesson: lessonSections,
  // the order of the guidance: decision, goals, inventory, cross-functional work, collaboration
  case_study: [
    core,
    startingPoint,
    decision,
    goals,
    inventory,
    crossFunctional,
    collaboration,
    solution,
    costs,
    risks,
    results,
    broadband,
    reuse,
  ],
} as const satisfies Readonly<Record<CaseKind, readonly Section[]>>

/** The description as types: what the shape of a content is made from. */
export type Described = typeof described

export const sections: Readonly<Record<CaseKind, readonly Section[]>> = described

/** Asked for with every update of a draft, for each of its texts. */
const fields = { case_study: fieldsIn('case_study'), lesson: fieldsIn('lesson') }
const fieldsByKey = { case_study: byKey(fields.case_study), lesson: byKey(fields.lesson) }

function fieldsIn(kind: CaseKind): readonly Field[] {
  return sections[kind].flatMap((section) => section.fields)
}

function byKey(all: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(all.map((field) => [field.key, field]))
}

/** More rows than this in one group is not a case any more. */
export const maxRows = 200
/** Longer rich text than this makes one field a book; a case of 30,000 words stays well below. */
export const maxRichLength = 400_000

export const valuesRoot = 'values'
export const rowsRoot = (group: string) => `rows:${group}`
export const rowPath = (group: string, rowId: string, key: string) => `${group}/${rowId}/${key}`
export const choicePath = (path: string, option: string) => `${path}/${option}`

export function fieldsOf(kind: CaseKind): readonly Field[] {
  return fields[kind]
}

export function fieldOf(kind: CaseKind, key: string): Field | null {
  return fieldsByKey[kind].get(key) ?? null
}

export function groupOf(kind: CaseKind, key: string): RowsField | null {
  const field = fieldOf(kind, key)
  return field?.type === 'rows' ? field : null
}

/** The id of a field's element on every page that shows it, so that messages can link to it. */
export function anchorOf(path: string): string {
  return `f-${path.replaceAll('/', '-')}`
}

type Root = 'values' | 'rows' | 'text' | 'rich' | 'table'

/** What a root type of this name would be in a document of this kind; null when there is no such thing. */
export function isKnownRoot(kind: CaseKind, name: string): Root | null {
  if (name === valuesRoot) return 'values'
  if (name.startsWith('rows:')) return groupOf(kind, name.slice('rows:'.length)) ? 'rows' : null
  const table = parseTableRoot(name)
  if (table)
    return leafAt(kind, table.path.split('/'))?.type === 'rich' ? (table.cell ? 'rich' : 'table') : null
  const field = leafAt(kind, name.split('/'))
  if (!field) return null
  if (field.type === 'rich') return 'rich'
  return field.type === 'text' || field.type === 'prose' || field.type === 'tags' ? 'text' : null
}

/** Whether `key` may be set in the map of this name. */
export function isKnownKey(kind: CaseKind, root: string, key: string): boolean {
  if (root.startsWith('rows:')) return isKnownRoot(kind, root) === 'rows' && isRowId(key)
  if (isKnownRoot(kind, root) === 'table') return isTableKey(key)
  if (root !== valuesRoot) return false
  const parts = key.split('/')
  const single = leafAt(kind, parts)
  if (single) return isSingleValue(single)
  const many = leafAt(kind, parts.slice(0, -1))
  return many?.type === 'choices' && many.options.some((option) => option.key === parts.at(-1))
}

/** Whether this value may stand under this key of `values`; the key is known. */
export function isKnownValue(kind: CaseKind, key: string, value: unknown): boolean {
  const field = leafAt(kind, key.split('/'))
  if (!field) return typeof value === 'boolean'
  if (value === null) return true
  if (field.type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (field.type === 'flag') return typeof value === 'boolean'
  return typeof value === 'string' && value.length <= 100
}

const singleValues: readonly Field['type'][] = ['choice', 'number', 'date', 'flag', 'row_ref']

function isSingleValue(field: LeafField): boolean {
  return singleValues.includes(field.type)
}

/** The field at `key` or `group/<row>/key`. */
export function leafAt(kind: CaseKind, path: readonly string[]): LeafField | null {
  const [first = '', row, key] = path
  if (path.length === 1) {
    const field = fieldOf(kind, first)
    return field && field.type !== 'rows' ? field : null
  }
  if (path.length !== 3 || !isRowId(row ?? '')) return null
  return groupOf(kind, first)?.fields.find((field) => field.key === key) ?? null
}
