import { type CaseKind, isKnownKey, isKnownRoot } from '#app/domain/cases/document.ts'

/** Where a struct is in a document, as far as it decides what the struct may hold. */
export type StructPosition =
  /** In a deleted parent, where nobody will ever see it. */
  | { readonly in: 'deleted' }
  /** A value of a key in a map. */
  | { readonly in: 'mapEntry'; readonly root: string; readonly key: string }
  | { readonly in: 'text'; readonly root: string }
  /** A child of a rich text (`of` is null) or of a node in it. */
  | { readonly in: 'xmlChildren'; readonly of: string | null; readonly depth: number }
  | { readonly in: 'attribute'; readonly of: string; readonly name: string }
  /** Characters and formats in a text node of a rich text. */
  | { readonly in: 'xmlText' }

/** The shared type that a struct creates, which can be the parent of others. */
export type CreatedType = { readonly node: string; readonly depth: number } | 'xmlText'

export const deletedPosition: StructPosition = { in: 'deleted' }

/** Directly in a root type, under this key; null when the schema has no such root or key. */
export function positionInRoot(kind: CaseKind, name: string, key: string | null): StructPosition | null {
  switch (isKnownRoot(kind, name)) {
    case 'values':
    case 'rows':
      return key !== null && isKnownKey(kind, name, key) ? { in: 'mapEntry', root: name, key } : null
    case 'text':
      return key === null ? { in: 'text', root: name } : null
    case 'rich':
      return key === null ? { in: 'xmlChildren', of: null, depth: 0 } : null
    default:
      return null
  }
}

/** In a type that a struct creates; null when it cannot have such children. */
export function positionInside(created: CreatedType, key: string | null): StructPosition | null {
  if (created === 'xmlText') return key === null ? { in: 'xmlText' } : null
  const { node, depth } = created
  return key === null ? { in: 'xmlChildren', of: node, depth } : { in: 'attribute', of: node, name: key }
}
