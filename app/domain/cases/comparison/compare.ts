/** Compares two contents of the same kind field by field. The result holds only fields that differ, in display order. */
import { canonicalJson } from '#app/domain/cases/canonical-json.ts'
import { type Content, type DescribedRow, type LeafValue, leafOf, rowsOf } from '#app/domain/cases/content.ts'
import { type CaseKind, rowPath, sections } from '#app/domain/cases/document.ts'
import type { Field, LeafField, RowsField } from '#app/domain/cases/fields.ts'
import { rowName } from '#app/domain/cases/row-name.ts'
import { ComparisonBudget } from './budget.ts'
import { diffParagraphs, type Paragraph, type ParagraphChange } from './paragraph-diff.ts'

export type ChangeKind = 'added' | 'removed' | 'changed'

export interface LeafChange {
  type: 'leaf'
  /** of the field */
  path: string
  kind: ChangeKind
  paragraphs: ParagraphChange[]
  /** Only the formatting differs, for instance bold, or a list that became numbered. */
  formattingOnly: boolean
}
export interface RowChange {
  id: string
  /** what the row is called, as it is now or was */
  name: string
  kind: ChangeKind
  leaves: LeafChange[]
}
export interface RowsChange {
  type: 'rows'
  /** of the group */
  path: string
  rows: RowChange[]
  /** rows that stayed stand in another order */
  reordered: boolean
}
export interface SectionChange {
  /** its key */
  section: string
  changes: (LeafChange | RowsChange)[]
}

/** Formats a value as paragraphs in the reader's language. References to rows are looked up in `content`. */
export type FormatValue = (field: LeafField, value: LeafValue, content: Content) => Paragraph[]

export function compare(
  kind: CaseKind,
  before: Content,
  after: Content,
  formatValue: FormatValue,
  budget = new ComparisonBudget(),
): SectionChange[] {
  const changed = sections[kind].map((section) => ({
    section: section.key,
    changes: section.fields.flatMap((field) =>
      compareField(field, before, after, { say: formatValue, budget }),
    ),
  }))
  return changed.filter(({ changes }) => changes.length > 0)
}

interface CompareOptions {
  say: FormatValue
  budget: ComparisonBudget
}

function compareField(
  field: Field,
  before: Content,
  after: Content,
  options: CompareOptions,
): readonly (LeafChange | RowsChange)[] {
  if (field.type === 'rows') return compareRows(field, before, after, options)
  const [old, fresh] = [leafOf(before, field), leafOf(after, field)]
  return compareLeaf(field, field.key, { value: old, in: before }, { value: fresh, in: after }, options)
}

interface Side {
  value: LeafValue | undefined
  in: Content
}

function compareLeaf(
  field: LeafField,
  path: string,
  old: Side,
  fresh: Side,
  options: CompareOptions,
): LeafChange[] {
  if (canonicalJson(old.value ?? null) === canonicalJson(fresh.value ?? null)) return []
  const paragraphs = diffParagraphs(
    formatSide(field, old, options.say),
    formatSide(field, fresh, options.say),
    options.budget,
  )
  const kind = old.value === undefined ? 'added' : fresh.value === undefined ? 'removed' : 'changed'
  const formattingOnly = paragraphs.every((paragraph) => paragraph.kind === 'same')
  return [{ type: 'leaf', path, kind, paragraphs, formattingOnly }]
}

function formatSide(field: LeafField, { value, in: content }: Side, say: FormatValue): Paragraph[] {
  return value === undefined ? [] : say(field, value, content)
}

function compareRows(
  group: RowsField,
  before: Content,
  after: Content,
  options: CompareOptions,
): RowsChange[] {
  const [old, fresh] = [rowsOf(before, group), rowsOf(after, group)]
  if (canonicalJson(old) === canonicalJson(fresh)) return []
  const oldById = new Map(old.map((row) => [row.id, row]))
  const freshById = new Map(fresh.map((row) => [row.id, row]))
  const stayed = old.filter((row) => freshById.has(row.id)).map((row) => row.id)
  const stayedNow = fresh.filter((row) => oldById.has(row.id)).map((row) => row.id)
  const gone = old.filter((row) => !freshById.has(row.id))
  const rows = [...fresh, ...gone].map((row) =>
    compareRow(
      group,
      { row: oldById.get(row.id), in: before },
      { row: freshById.get(row.id), in: after },
      options,
    ),
  )
  return [
    {
      type: 'rows',
      path: group.key,
      rows: rows.filter(({ leaves }) => leaves.length > 0),
      reordered: stayed.join() !== stayedNow.join(),
    },
  ]
}

interface RowSide {
  row: DescribedRow | undefined
  in: Content
}

function compareRow(group: RowsField, old: RowSide, fresh: RowSide, options: CompareOptions): RowChange {
  const row = fresh.row ?? old.row
  const id = row?.id ?? ''
  const leaves = group.fields.flatMap((field) =>
    compareLeaf(
      field,
      rowPath(group.key, id, field.key),
      { value: old.row?.[field.key], in: old.in },
      { value: fresh.row?.[field.key], in: fresh.in },
      options,
    ),
  )
  const kind = !old.row ? 'added' : !fresh.row ? 'removed' : 'changed'
  return { id, name: row ? rowName(group, row) : '', kind, leaves }
}
