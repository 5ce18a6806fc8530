/** Content as it lies in a submission or a version, and the mark by which two contents are known to be the same. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#app/domain/cases/canonical-json.ts'
import type { Content } from '#app/domain/cases/content.ts'

/** SHA-256 of the canonical content, in hexadecimal: what people saw, approved and published is compared by it. */
export function hashContent(content: Content): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

export function serializeContent(content: Content): string {
  return JSON.stringify({ fields: content })
}

/** Out of the database comes what `stored` put there. */
export function parseContent(column: unknown): Content {
  const fields: unknown =
    typeof column === 'object' && column !== null && 'fields' in column ? column.fields : null
  if (typeof fields !== 'object' || fields === null) throw new Error('a stored content without fields')
  return fields as Content
}
