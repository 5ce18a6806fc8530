/** The shared texts of a draft in the order in which one reads them: of what applies, with the cells of tables where they stand. */
import * as Y from 'yjs'
import { factsOf } from '#app/domain/text/flat/facts.ts'
import { cellRoot, readGrid, tableRoot } from '#app/domain/text/flat/table.ts'
import { type CaseKind, rowPath, sections, valuesRoot } from './document.ts'
import type { Condition, LeafField } from './fields.ts'
import { rowIds } from './read-content.ts'

/** A stretch of a shared text. */
export interface DraftText {
  /** Of the field that shows it. */
  readonly path: string
  readonly text: Y.Text
  readonly root: string
  readonly from: number
  readonly to: number
}

export function draftTexts(doc: Y.Doc, kind: CaseKind): DraftText[] {
  const values = doc.getMap<unknown>(valuesRoot)
  const applies = ({ when }: { readonly when?: Condition }, pathOf = (key: string) => key) =>
    !when || when.in.includes(String(values.get(pathOf(when.key))))
  return sections[kind]
    .filter((section) => applies(section))
    .flatMap(({ fields }) => fields.filter((field) => applies(field)))
    .flatMap((field) => {
      if (field.type !== 'rows') return textsOf(doc, field, field.key)
      return rowIds(doc, field.key).flatMap((row) =>
        field.fields
          .filter((leaf) => applies(leaf, (key) => rowPath(field.key, row, key)))
          .flatMap((leaf) => textsOf(doc, leaf, rowPath(field.key, row, leaf.key))),
      )
    })
}

/** Empty for a field in which nobody has written. It is looked for first, because `doc.getText` would create it. */
export function textsOf(doc: Y.Doc, { type }: Pick<LeafField, 'type'>, path: string): DraftText[] {
  if (type !== 'text' && type !== 'prose' && type !== 'tags' && type !== 'rich') return []
  if (!doc.share.has(path)) return []
  const text = doc.getText(path)
  const part = (from: number, to: number): DraftText => ({ path, text, root: path, from, to })
  if (type !== 'rich') return [part(0, text.length)]
  const found: DraftText[] = []
  let [from, at] = [0, 0]
  for (const { table, length } of piecesOf(text)) {
    if (table !== undefined) {
      found.push(part(from, at), ...cellsOf(doc, path, table))
      from = at
    }
    at += length
  }
  return [...found, part(from, at)]
}

function* piecesOf(text: Y.Text): Generator<{ table: string | undefined; length: number }> {
  yield { table: factsOf(text.getAttributes()).table, length: 0 }
  for (const { insert } of text.toDelta() as { insert: unknown }[])
    yield {
      table: insert instanceof Y.Map ? factsOf(insert.toJSON()).table : undefined,
      length: typeof insert === 'string' ? insert.length : 1,
    }
}

function cellsOf(doc: Y.Doc, path: string, table: string): DraftText[] {
  return readGrid(doc.getMap(tableRoot(path, table)))
    .rows.flatMap(({ cells }) => cells)
    .map(({ row, column }) => cellRoot(path, table, row, column))
    .filter((root) => doc.share.has(root))
    .map((root) => {
      const text = doc.getText(root)
      return { path, text, root, from: 0, to: text.length }
    })
}
