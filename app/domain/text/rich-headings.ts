/**
 * The headings inside a rich text, as an outline without gaps: whatever levels somebody chose, the first is depth 0 and
 * each goes at most one step further in than the one before. So they fit below any heading of the page.
 */
import { plainText, type RichNode, type RichText } from './rich-text.ts'

export function headingDepths(text: RichText): ReadonlyMap<RichNode, number> {
  const found = new Map<RichNode, number>()
  const depths = new HeadingDepths()
  const visit = (node: RichNode) => {
    // a heading without words is not there for a reader: nothing is below it
    if (node.type === 'heading' && plainText(node) !== '')
      found.set(node, depths.enter(Number(node.attrs?.level ?? 2)))
    for (const child of node.content ?? []) visit(child)
  }
  visit(text)
  return found
}

/** Given the levels of a text's headings one after another, says how deep each stands. */
export class HeadingDepths {
  /** the levels that are open, outermost first */
  readonly #open: number[] = []

  enter(level: number): number {
    while (this.#open.length > 0 && (this.#open.at(-1) ?? 0) >= level) this.#open.pop()
    this.#open.push(level)
    return this.#open.length - 1
  }
}
