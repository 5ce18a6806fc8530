/** The schema of a document, checked struct by struct: which content is allowed at which position, whatever the order. */
import * as decoding from 'lib0/decoding'
import { type CaseKind, isKnownValue, valuesRoot } from '#app/domain/cases/document.ts'
import { isOrderKey } from '#app/domain/cases/order-keys.ts'
import { isFact } from '#app/domain/text/flat/facts.ts'
import { isTableEntry, parseTableRoot } from '#app/domain/text/flat/table.ts'
import { richMarks } from '#app/domain/text/rich-text.ts'
import { ByteReader } from '#app/yjs/byte-reader.ts'
import { contentRef, typeRef, type UpdateCursor } from '#app/yjs/update-cursor.ts'
import { Refused } from './refused.ts'
import type { CreatedType, StructPosition } from './struct-position.ts'

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
      if (position.in !== 'text' && position.in !== 'richText' && position.in !== 'deleted')
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
  if (position.in === 'fact') return isFact(position.name, value)
  if (position.in !== 'mapEntry') return false
  const { root, key } = position
  if (root === valuesRoot) return isKnownValue(kind, key, value)
  if (parseTableRoot(root)) return isTableEntry(key, value)
  return isOrderKey(value)
}

function checkFormat(position: StructPosition, cursor: UpdateCursor): null {
  const reader = new ByteReader(cursor.reader.bytes, cursor.contentFrom)
  const name = reader.string()
  const value = parseJson(reader.string())
  if (position.in === 'deleted') return null
  if (position.in !== 'richText') throw new Refused('mark')
  const known = ownProperty(richMarks, name)
  if (!known) throw new Refused('mark')
  // null marks the end of a format
  if (value !== null && !isMark(value, known)) throw new Refused('mark')
  return null
}

/** A mark with attributes has all of them; one without is `true`. */
function isMark(value: unknown, known: Readonly<Record<string, (value: unknown) => boolean>>): boolean {
  const names = Object.keys(known)
  if (names.length === 0) return value === true
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const given = Object.entries(value)
  return given.length === names.length && given.every(([name, of]) => ownProperty(known, name)?.(of) ?? false)
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
  if (reader.varUint() !== typeRef.map) throw new Refused('type')
  if (position.in === 'deleted') return null
  if (position.in !== 'richText') throw new Refused('type')
  return 'boundary'
}

function ownProperty<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
