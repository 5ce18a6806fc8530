import { type CaseKind, isKnownKey, isKnownRoot } from '#app/domain/cases/document.ts'
import { factNames } from '#app/domain/text/flat/facts.ts'

/** Where a struct is in a document, as far as it decides what the struct may hold. */
export type StructPosition =
  /** In a deleted parent, where nobody will ever see it. */
  | { readonly in: 'deleted' }
  /** A value of a key in a map. */
  | { readonly in: 'mapEntry'; readonly root: string; readonly key: string }
  | { readonly in: 'text'; readonly root: string }
  /** Letters, formats and block boundaries of a rich text or of a cell in it. */
  | { readonly in: 'richText'; readonly root: string }
  /** A fact about a block: of a boundary, or of the text itself for its first block. */
  | { readonly in: 'fact'; readonly root: string; readonly name: string }

/** The shared type that a struct creates, which can be the parent of others. */
export type CreatedType = 'boundary'

export const deletedPosition: StructPosition = { in: 'deleted' }

/** Directly in a root type, under this key; null when the schema has no such root or key. */
export function positionInRoot(kind: CaseKind, name: string, key: string | null): StructPosition | null {
  switch (isKnownRoot(kind, name)) {
    case 'values':
    case 'rows':
    case 'table':
      return key !== null && isKnownKey(kind, name, key) ? { in: 'mapEntry', root: name, key } : null
    case 'text':
      return key === null ? { in: 'text', root: name } : null
    case 'rich':
      return key === null ? { in: 'richText', root: name } : factPosition(name, key)
    default:
      return null
  }
}

/** In a boundary that stands at this position; null when it cannot have such children. */
export function positionInside(boundary: StructPosition, key: string | null): StructPosition | null {
  return key === null || boundary.in !== 'richText' ? null : factPosition(boundary.root, key)
}

const knownFacts: ReadonlySet<string> = new Set(factNames)

function factPosition(root: string, name: string): StructPosition | null {
  return knownFacts.has(name) ? { in: 'fact', root, name } : null
}
