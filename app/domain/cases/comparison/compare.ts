/** Two contents of the same kind, field by field: only what differs, in the order of the description. */
import { canonicalJson } from '#app/domain/cases/canonical-json.ts'
import { type Content, type DescribedRow, type LeafValue, leafOf, rowsOf } from '#app/domain/cases/content.ts'
import { type CaseKind, rowPath, sections } from '#app/domain/cases/document.ts'
import type { Field, LeafField, RowsField } from '#app/domain/cases/fields.ts'
import { rowName } from '#app/domain/cases/row-name.ts'
import { ComparisonBudget } from './budget.ts'
import { type Block, compareBlocks } from './pieces.ts'

export type ChangeKind = 'added' | 'removed' | 'changed'

export interface LeafChange {
  type: 'leaf'
  /** of the field */
  path: string
  kind: ChangeKind
  blocks: Block[]
  /** The words are the same: bold, a list that became numbered and the like. */
  onlyForm: boolean
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

/** Says a value in paragraphs, in the reader's language. `content` is where a row that is referred to is found. */
export type Say = (field: LeafField, value: LeafValue, content: Content) => string[]

export function compare(
  kind: CaseKind,
  before: Content,
  after: Content,
  say: Say,
  budget = new ComparisonBudget(),
): SectionChange[] {
  const changed = sections[kind].map((section) => ({
    section: section.key,
    changes: section.fields.flatMap((field) => fieldChange(field, before, after, { say, budget })),
  }))
  return changed.filter(({ changes }) => changes.length > 0)
}

interface How {
  say: Say
  budget: ComparisonBudget
}

function fieldChange(
  field: Field,
  before: Content,
  after: Content,
  how: How,
): readonly (LeafChange | RowsChange)[] {
  if (field.type === 'rows') return rowsChange(field, before, after, how)
  const [old, fresh] = [leafOf(before, field), leafOf(after, field)]
  return leafChange(field, field.key, { value: old, in: before }, { value: fresh, in: after }, how)
}

interface Side {
  value: LeafValue | undefined
  in: Content
}

function leafChange(field: LeafField, path: string, old: Side, fresh: Side, how: How): LeafChange[] {
  if (canonicalJson(old.value ?? null) === canonicalJson(fresh.value ?? null)) return []
  const blocks = compareBlocks(said(field, old, how.say), said(field, fresh, how.say), how.budget)
  const kind = old.value === undefined ? 'added' : fresh.value === undefined ? 'removed' : 'changed'
  const onlyForm = blocks.every((block) => block.kind === 'same')
  return [{ type: 'leaf', path, kind, blocks, onlyForm }]
}

function said(field: LeafField, { value, in: content }: Side, say: Say): string[] {
  return value === undefined ? [] : say(field, value, content)
}

function rowsChange(group: RowsField, before: Content, after: Content, how: How): RowsChange[] {
  const [old, fresh] = [rowsOf(before, group), rowsOf(after, group)]
  if (canonicalJson(old) === canonicalJson(fresh)) return []
  const oldById = new Map(old.map((row) => [row.id, row]))
  const freshById = new Map(fresh.map((row) => [row.id, row]))
  const stayed = old.filter((row) => freshById.has(row.id)).map((row) => row.id)
  const stayedNow = fresh.filter((row) => oldById.has(row.id)).map((row) => row.id)
  const gone = old.filter((row) => !freshById.has(row.id))
  const rows = [...fresh, ...gone].map((row) =>
    rowChange(
      group,
      { row: oldById.get(row.id), in: before },
      { row: freshById.get(row.id), in: after },
      how,
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

function rowChange(group: RowsField, old: RowSide, fresh: RowSide, how: How): RowChange {
  const row = fresh.row ?? old.row
  const id = row?.id ?? ''
  const leaves = group.fields.flatMap((field) =>
    leafChange(
      field,
      rowPath(group.key, id, field.key),
      { value: old.row?.[field.key], in: old.in },
      { value: fresh.row?.[field.key], in: fresh.in },
      how,
    ),
  )
  const kind = !old.row ? 'added' : !fresh.row ? 'removed' : 'changed'
  return { id, name: row ? rowName(group, row) : '', kind, leaves }
}
