/** The schema of a document, checked struct by struct: which content is allowed at which position, whatever the order. */
import * as decoding from 'lib0/decoding'
import { type CaseKind, isKnownValue, valuesRoot } from '#app/domain/cases/document.ts'
import { inlineHolders } from '#app/domain/text/rich-from-yjs.ts'
import { richMarks, richNodes } from '#app/domain/text/rich-text.ts'
import { ByteReader } from '#app/yjs/byte-reader.ts'
import { contentRef, typeRef, type UpdateCursor } from '#app/yjs/update-cursor.ts'
import { Refused } from './refused.ts'
import type { CreatedType, StructPosition } from './struct-position.ts'

/** Lists in quotes in tables need less; some thousand levels would exhaust the stack of an editor. */
const maxNodeDepth = 30
const leafNodes: ReadonlySet<string | null> = new Set(['hardBreak', 'horizontalRule'])
/** Order keys grow when rows are moved between the same neighbours again and again. */
const maxOrderKeyLength = 100

/**
 * Checks the content of the struct at the cursor and returns the type that it creates, if any.
 * @throws Refused
 */
export function checkContent(
  kind: CaseKind,
  position: StructPosition,
  cursor: UpdateCursor,
): CreatedType | null {
  switch (cursor.kind) {
    case contentRef.deleted:
      return null
    case contentRef.string:
      if (position.in !== 'text' && position.in !== 'xmlText' && position.in !== 'deleted')
        throw new Refused('text')
      return null
    case contentRef.any:
      return checkValues(kind, position, cursor)
    case contentRef.format:
      return checkFormat(position, cursor)
    case contentRef.type:
      return checkType(position, cursor)
    default:
      // sub-documents, binary, embeds and Yjs' old JSON content: the editor never writes them
      throw new Refused('content')
  }
}

function checkValues(kind: CaseKind, position: StructPosition, cursor: UpdateCursor): null {
  if (position.in === 'deleted') return null
  const decoder = decoding.createDecoder(cursor.reader.bytes)
  decoder.pos = cursor.contentFrom
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const value: unknown = decoding.readAny(decoder)
    if (!isAllowedValue(kind, position, value)) throw new Refused('value')
  }
  return null
}

function isAllowedValue(kind: CaseKind, position: StructPosition, value: unknown): boolean {
  if (position.in === 'mapEntry') {
    if (position.root === valuesRoot) return isKnownValue(kind, position.key, value)
    return typeof value === 'string' && value.length <= maxOrderKeyLength
  }
  if (position.in !== 'attribute') return false
  return isAllowedAttribute(ownProperty(richNodes, position.of), position.name, value)
}

type Attributes = Readonly<Record<string, (value: unknown) => boolean>>

function isAllowedAttribute(known: Attributes | undefined, name: string, value: unknown): boolean {
  if (value === null) return true
  return (known && ownProperty(known, name)?.(value)) ?? false
}

function checkFormat(position: StructPosition, cursor: UpdateCursor): null {
  const reader = new ByteReader(cursor.reader.bytes, cursor.contentFrom)
  // y-prosemirror would append a hash to the name of a mark that can overlap itself; none of the editor's can
  const name = reader.string()
  const value = parseJson(reader.string())
  if (position.in === 'deleted') return null
  if (position.in !== 'xmlText') throw new Refused('mark')
  const known = ownProperty(richMarks, name)
  if (!known) throw new Refused('mark')
  // null marks the end of a format
  if (value === null || value === true) return null
  if (typeof value !== 'object' || Array.isArray(value)) throw new Refused('mark')
  for (const [attribute, of] of Object.entries(value))
    if (!isAllowedAttribute(known, attribute, of)) throw new Refused('mark')
  return null
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Refused('json')
  }
}

function checkType(position: StructPosition, cursor: UpdateCursor): CreatedType | null {
  const reader = new ByteReader(cursor.reader.bytes, cursor.contentFrom)
  const type = reader.varUint()
  if (type !== typeRef.xmlElement && type !== typeRef.xmlText) throw new Refused('type')
  const node = type === typeRef.xmlElement ? reader.string() : null
  if (node !== null && !Object.hasOwn(richNodes, node)) throw new Refused('node')
  if (position.in === 'deleted') return null
  if (position.in !== 'xmlChildren' || leafNodes.has(position.of)) throw new Refused('type')
  const inline = position.of !== null && inlineHolders.has(position.of)
  if (node === null) {
    if (!inline) throw new Refused('type')
    return 'xmlText'
  }
  // y-prosemirror deletes a node that does not fit: a block within a paragraph, text beside paragraphs
  if (inline !== (node === 'hardBreak')) throw new Refused('node')
  if (position.depth >= maxNodeDepth) throw new Refused('depth')
  return { node, depth: position.depth + 1 }
}

function ownProperty<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
