/** How large a content may be to be shown on one page, which is made at once. */
import type { RichNode } from '#app/domain/text/rich-text.ts'
import type { Content } from './content.ts'

/** A case of 30,000 words has some thousand; so many take a tenth of a second. */
const maxNodes = 20_000
/** Ten times a case of 30,000 words. */
const maxTextLength = 2_000_000

export function isTooLargeForPage(content: Content): boolean {
  const size = { nodes: 0, length: 0 }
  measure(content, size)
  return size.nodes > maxNodes || size.length > maxTextLength
}

function measure(value: unknown, size: { nodes: number; length: number }): void {
  if (typeof value === 'string') size.length += value.length
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) size.nodes++
  for (const inner of Object.values(value)) measure(inner, size)
}

function isNode(value: object): value is RichNode {
  return 'type' in value
}
