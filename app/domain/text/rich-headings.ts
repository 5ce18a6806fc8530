/**
 * The headings inside a rich text, as an outline without gaps: whatever levels somebody chose, the first is depth 0 and
 * each goes at most one step further in than the one before. So they fit below any heading of the page.
 */
import { plainText, type RichNode, type RichText } from './rich-text.ts'

export function headingDepths(text: RichText): ReadonlyMap<RichNode, number> {
  const depths = new Map<RichNode, number>()
  // the levels that are open, outermost first
  const open: number[] = []
  const visit = (node: RichNode) => {
    // a heading without words is not there for a reader: nothing is below it
    if (node.type === 'heading' && plainText(node) !== '') {
      const level = Number(node.attrs?.level ?? 2)
      while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop()
      depths.set(node, open.length)
      open.push(level)
    }
    for (const child of node.content ?? []) visit(child)
  }
  visit(text)
  return depths
}
