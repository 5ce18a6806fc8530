/** What may stand where: struct by struct, only what the description of the document knows. Nothing here looks at order. */
import * as decoding from 'lib0/decoding'
import { type CaseKind, isKnownValue, valuesRoot } from '#app/domain/cases/document.ts'
import { inlineHolders } from '#app/domain/text/rich-from-yjs.ts'
import { richMarks, richNodes } from '#app/domain/text/rich-text.ts'
import { ByteReader } from '#app/yjs/byte-reader.ts'
import { holds, typeOf, type UpdateCursor } from '#app/yjs/update-cursor.ts'
import { Refused } from './refused.ts'
import type { Made, Where } from './struct-index.ts'

/** Lists in quotes in tables: deeper is nobody's text, and some thousand levels exhaust a stack. */
const deepestNode = 30
const leaves: ReadonlySet<string | null> = new Set(['hardBreak', 'horizontalRule'])
/** Order keys of rows grow by a letter now and then. */
const longestOrderKey = 100

/**
 * Whether the struct at the cursor may hold what it holds where it lies. Returns what it makes.
 * @throws Refused
 */
export function check(kind: CaseKind, where: Where, cursor: UpdateCursor): Made | null {
  switch (cursor.kind) {
    case holds.deleted:
      return null
    case holds.text:
      if (where.in !== 'text' && where.in !== 'words' && where.in !== 'nowhere') throw new Refused('text')
      return null
    case holds.values:
      return checkValues(kind, where, cursor)
    case holds.format:
      return checkFormat(where, cursor)
    case holds.type:
      return checkType(where, cursor)
    default:
      // sub-documents, binary, embeds, the JSON of long ago: no editor of ours writes them
      throw new Refused('content')
  }
}

function checkValues(kind: CaseKind, where: Where, cursor: UpdateCursor): null {
  if (where.in === 'nowhere') return null
  const decoder = decoding.createDecoder(cursor.read.bytes)
  decoder.pos = cursor.contentFrom
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const value: unknown = decoding.readAny(decoder)
    if (!mayBeValue(kind, where, value)) throw new Refused('value')
  }
  return null
}

function mayBeValue(kind: CaseKind, where: Where, value: unknown): boolean {
  if (where.in === 'entry') {
    if (where.root === valuesRoot) return isKnownValue(kind, where.key, value)
    return typeof value === 'string' && value.length <= longestOrderKey
  }
  if (where.in !== 'attribute') return false
  return mayBeAttribute(own(richNodes, where.of), where.name, value)
}

type Attributes = Readonly<Record<string, (value: unknown) => boolean>>

function mayBeAttribute(known: Attributes | undefined, name: string, value: unknown): boolean {
  if (value === null) return true
  return (known && own(known, name)?.(value)) ?? false
}

function checkFormat(where: Where, cursor: UpdateCursor): null {
  const read = new ByteReader(cursor.read.bytes, cursor.contentFrom)
  // overlapping marks carry a hash after their name
  const [name = ''] = read.text().split('--')
  const value = parsed(read.text())
  if (where.in === 'nowhere') return null
  if (where.in !== 'words') throw new Refused('mark')
  const known = own(richMarks, name)
  if (!known) throw new Refused('mark')
  // null ends a mark
  if (value === null || value === true) return null
  if (typeof value !== 'object' || Array.isArray(value)) throw new Refused('mark')
  for (const [attribute, of] of Object.entries(value))
    if (!mayBeAttribute(known, attribute, of)) throw new Refused('mark')
  return null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Refused('json')
  }
}

function checkType(where: Where, cursor: UpdateCursor): Made | null {
  const read = new ByteReader(cursor.read.bytes, cursor.contentFrom)
  const type = read.varUint()
  if (type !== typeOf.element && type !== typeOf.xmlText) throw new Refused('type')
  const node = type === typeOf.element ? read.text() : null
  if (node !== null && !Object.hasOwn(richNodes, node)) throw new Refused('node')
  if (where.in === 'nowhere') return null
  if (where.in !== 'children' || leaves.has(where.of)) throw new Refused('type')
  const inline = where.of !== null && inlineHolders.has(where.of)
  if (node === null) {
    if (!inline) throw new Refused('type')
    return 'words'
  }
  // an editor that finds a block within a paragraph, or words beside paragraphs, deletes both
  if (inline !== (node === 'hardBreak')) throw new Refused('node')
  if (where.depth >= deepestNode) throw new Refused('depth')
  return { node, depth: where.depth + 1 }
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
