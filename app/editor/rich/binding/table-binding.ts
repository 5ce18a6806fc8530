/** The tables of a rich text between the shared document and the editor. */
import type { Node, Schema } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import type { SharedField } from './caret.ts'
import { linesOf } from './lines.ts'
import { isNumbered } from './number-table.ts'
import type { ShownText } from './shown-text.ts'
import { cellText, readTableNode, type SharedType, tableMap } from './table-nodes.ts'
import { writeTable } from './write-table.ts'
import type { ChangedRange } from './write-text.ts'

export class TableBinding {
  readonly #shared: SharedField
  readonly #schema: Schema
  /** The tables as the shared document has them. */
  readonly #nodes = new Map<string, Node>()
  /** Which table a shared type belongs to. */
  readonly #tableOf = new Map<SharedType, string>()
  /** What is in cells that nobody has changed since they were read. */
  readonly #cells = new Map<SharedType, readonly Node[]>()

  constructor(shared: SharedField, schema: Schema) {
    this.#shared = shared
    this.#schema = schema
  }

  /** The node of a table; null when there is nothing of it to show. */
  read(table: string): Node | null {
    const before = this.#nodes.get(table) ?? null
    this.#watch(tableMap(this.#shared, table), table)
    const node = readTableNode(this.#schema, this.#shared, table, before, this.#cells)
    if (!node) return null
    for (const row of node.content.content)
      for (const cell of row.content.content)
        this.#watch(cellText(this.#shared, table, row.attrs.id, cell.attrs.id), table)
    const kept = before?.eq(node) ? before : node
    this.#nodes.set(table, kept)
    return kept
  }

  /** Writes what a step changed in tables. */
  write(before: Node, after: Node, ranges: readonly ChangedRange[]): void {
    for (const { node, facts, pos } of linesOf(after)) {
      const { table } = facts
      if (table === undefined || node?.type.name !== 'table' || !isNumbered(node)) continue
      const known = this.#nodes.get(table) ?? null
      if (known === node) continue
      const was = known && linesOf(before).find((line) => line.node === known)
      writeTable(this.#writable(table), {
        before: known,
        after: node,
        ranges: was ? ranges.map((range) => shifted(range, was.pos, pos)) : null,
      })
      this.#nodes.set(table, node)
    }
  }

  #writable(table: string) {
    const map = tableMap(this.#shared, table)
    this.#watch(map, table)
    return {
      map,
      cell: (row: string, column: string): ShownText => {
        const text = cellText(this.#shared, table, row, column)
        this.#watch(text, table)
        this.#cells.delete(text)
        return this.#shared.shown(text)
      },
    }
  }

  /** From now on it is told of each transaction; what was read before may have changed. */
  listen(): void {
    this.#cells.clear()
  }

  /** After each transaction of the shared document. */
  forgetChanged({ changedParentTypes }: Y.Transaction): void {
    for (const type of changedParentTypes.keys()) this.#cells.delete(type)
  }

  /** The tables that a transaction of the shared document changed. */
  changedIn(change: Y.Transaction): ReadonlySet<string> {
    const tables = new Set<string>()
    for (const type of change.changedParentTypes.keys()) {
      const table = this.#tableOf.get(type)
      if (table !== undefined) tables.add(table)
    }
    return tables
  }

  /** The editor now shows this document; parts of a table may have been put into the node that was there. */
  shown(doc: Node): void {
    for (const { node, facts } of linesOf(doc))
      if (facts.table !== undefined && node && this.#nodes.get(facts.table)?.eq(node))
        this.#nodes.set(facts.table, node)
  }

  #watch(type: SharedType, table: string): void {
    this.#tableOf.set(type, table)
  }
}

/** The same range, counted from in front of a table. */
function shifted(range: ChangedRange, before: number, after: number): ChangedRange {
  return {
    oldFrom: range.oldFrom - before,
    oldTo: range.oldTo - before,
    newFrom: range.newFrom - after,
    newTo: range.newTo - after,
  }
}
