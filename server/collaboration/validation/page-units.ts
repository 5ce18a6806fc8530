/** What the structs of an update add to the pages of a draft: how much, and in which row or table. */
import * as decoding from 'lib0/decoding'
import { rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import { pageUnits } from '#app/domain/cases/page-budget.ts'
import { columnKey, parseTableRoot, rowKey } from '#app/domain/text/flat/table.ts'
import { ByteReader } from '#app/yjs/byte-reader.ts'
import { contentRef, type UpdateCursor } from '#app/yjs/update-cursor.ts'
import type { StructPosition } from './struct-position.ts'

/** Consecutive clocks that count alike. */
export interface Counted {
  readonly clock: number
  readonly length: number
  /** Units, or something that decides whether the units of the owner are seen. */
  readonly what: 'units' | 'entries' | 'rows' | 'columns'
  /** Of each clock. */
  readonly units: number
  /** The row or the table that it is in; null when it is in the draft itself. */
  readonly owner: string | null
}

type Part = Pick<Counted, 'what' | 'units' | 'owner'>

export function countedParts(cursor: UpdateCursor, position: StructPosition): readonly Counted[] {
  if (position.in === 'deleted') return []
  switch (cursor.kind) {
    case contentRef.string:
      return lettersOf(cursor, position)
    case contentRef.type:
      return whole(cursor, { what: 'units', units: pageUnits.node, owner: ownerOf(position.root) })
    case contentRef.format:
      return isEnd(cursor)
        ? []
        : whole(cursor, { what: 'units', units: pageUnits.node, owner: ownerOf(position.root) })
    case contentRef.any: {
      const part = partOf(position, firstValue(cursor))
      return part ? whole(cursor, part) : []
    }
    default:
      return []
  }
}

function whole({ clock, length }: UpdateCursor, part: Part): Counted[] {
  return [{ clock, length, ...part }]
}

const heavy = { plain: /[&<>"']+/g, rich: /[&<>"']+|\n+/g }

function lettersOf({ clock, length, reader, contentFrom, root }: UpdateCursor, position: Valued): Counted[] {
  const owner = ownerOf(position.root)
  const isRich = position.in === 'richText'
  const text = new ByteReader(reader.bytes, contentFrom).string()
  const parts: Counted[] = []
  let from = 0
  const add = (to: number, units: number) => {
    if (to > from) parts.push({ clock: clock + from, length: to - from, what: 'units', units, owner })
    from = to
  }
  for (const { index, 0: letters } of text.matchAll(isRich ? heavy.rich : heavy.plain)) {
    add(index, 1)
    add(index + letters.length, 1 + (letters.startsWith('\n') ? pageUnits.node : pageUnits.escaped))
  }
  add(length, 1)
  // the first letters of a text in a row: a value of it
  const [first] = parts
  if (root === null || isRich || owner === null || !first) return parts
  const { units } = first
  return [
    { ...first, length: 1, units: units + pageUnits.value },
    { ...first, clock: first.clock + 1, length: first.length - 1 },
    ...parts.slice(1),
  ]
}

/** Null marks the end of a format. */
function isEnd({ reader, contentFrom }: UpdateCursor): boolean {
  const content = new ByteReader(reader.bytes, contentFrom)
  content.string()
  return content.string() === 'null'
}

function firstValue({ reader, contentFrom }: UpdateCursor): unknown {
  const decoder = decoding.createDecoder(reader.bytes)
  decoder.pos = contentFrom
  return decoding.readVarUint(decoder) > 0 ? decoding.readAny(decoder) : null
}

type Valued = Extract<StructPosition, { in: 'mapEntry' | 'fact' | 'text' | 'richText' }>

function partOf(position: Valued, value: unknown): Part | null {
  // no value, or taken away
  if (value === null || value === false) return null
  if (position.in === 'fact') return factPart(position, value)
  if (position.in !== 'mapEntry') return null
  const { root, key } = position
  const table = parseTableRoot(root)
  if (table) {
    const what = key.startsWith(rowKey('')) ? 'rows' : key.startsWith(columnKey('')) ? 'columns' : null
    return what && { what, units: 0, owner: tableOwner(table.table) }
  }
  const group = rowsRoot('')
  if (root.startsWith(group))
    return { what: 'entries', units: 0, owner: `${root.slice(group.length)}/${key}` }
  return { what: 'units', units: pageUnits.value, owner: ownerOf(root === valuesRoot ? key : root) }
}

/** A fact about a block puts elements around it. */
function factPart({ root, name }: Extract<StructPosition, { in: 'fact' }>, value: unknown): Part | null {
  if (name === 'table') return { what: 'entries', units: 0, owner: tableOwner(String(value)) }
  const elements = elementsOf(name, value)
  return elements > 0 ? { what: 'units', units: elements * pageUnits.node, owner: ownerOf(root) } : null
}

function elementsOf(name: string, value: unknown): number {
  if (name === 'callout') return 1
  if (name === 'list') return 2
  const depth = typeof value === 'number' ? value : 0
  return name === 'indent' ? 2 * depth : name === 'quote' ? depth : 0
}

const tableOwner = (table: string) => `table ${table}`

/** From a path `<group>/<row>/<field>`, or the name of a cell. */
function ownerOf(root: string): string | null {
  const table = parseTableRoot(root)
  if (table) return tableOwner(table.table)
  const path = root.split('/')
  return path.length >= 3 ? `${path[0]}/${path[1]}` : null
}
