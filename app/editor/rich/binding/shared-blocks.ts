/** A shared text as blocks of the editor, made anew: for what changes more than letters. */
import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { blockOf } from '#app/domain/text/flat/build-tree.ts'
import { readLines } from '#app/domain/text/flat/read.ts'
import { inlineOf, type NewBlock } from './build-nodes.ts'

/** The node of a table that is in the shared document. */
export type TableNodeOf = (table: string) => Node | null

export function readBlocks(schema: Schema, text: Y.Text, tableOf: TableNodeOf): NewBlock[] {
  const seen = new Set<string>()
  return readLines(text).map(({ facts, runs }) => {
    const { table } = facts
    const isSecond = table !== undefined && seen.has(table)
    if (table !== undefined) seen.add(table)
    const node = table === undefined || isSecond ? null : tableOf(table)
    const isCode = node === null && blockOf(facts).type === 'codeBlock'
    const content = Fragment.fromArray(
      runs.flatMap(({ text: words, attributes }) => inlineOf(schema, words, attributes, isCode)),
    )
    return { facts, content, node, rest: null }
  })
}
