import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTree } from '#app/domain/text/flat/build-tree.ts'
import { blockTypes, calloutTones, type Facts, factsOf, listKinds } from '#app/domain/text/flat/facts.ts'
import { type TreeReader, visitBlocks } from '#app/domain/text/flat/visit-blocks.ts'

interface Node {
  readonly type: string
  readonly attrs: Readonly<Record<string, unknown>>
  readonly children: readonly Node[]
  /** Which line it shows. */
  readonly line: number | null
}
interface Line {
  readonly facts: Facts
  readonly line: number
}

const treeOf = (lines: readonly Line[]) =>
  buildTree<Line, Node>(lines, {
    block: ({ facts, line }) => [
      { type: `block ${JSON.stringify(typeOf(facts))}`, attrs: { ...typeOf(facts) }, children: [], line },
    ],
    group: (type, attrs, children) => ({ type, attrs: attrs ?? {}, children, line: null }),
  })
/** Type, table and language belong to the block itself, whatever is around it. */
const typeOf = ({ type, table, lang }: Facts): Facts => factsOf({ type, table, lang })

const reader: TreeReader<Node> = {
  typeOf: ({ type }) => type,
  attrsOf: ({ attrs }) => attrs,
  childrenOf: ({ children }) => children,
  sizeOf: () => 1,
}
function linesOf(tree: readonly Node[]): Line[] {
  const lines: Line[] = []
  visitBlocks(tree, reader, (node, facts) => {
    if (node?.line !== null && node !== null)
      lines.push({ facts: { ...facts, ...typeOf(factsOf(node.attrs)) }, line: node.line })
  })
  return lines
}

const anyFacts = fc.record(
  {
    type: fc.constantFrom(...blockTypes),
    table: fc.constant('tabell-00000001'),
    list: fc.constantFrom(...listKinds),
    indent: fc.integer({ min: 1, max: 4 }),
    cont: fc.constant(true),
    start: fc.integer({ min: 1, max: 4 }),
    quote: fc.integer({ min: 1, max: 3 }),
    callout: fc.constantFrom(...calloutTones),
    apart: fc.constant(true),
  },
  { requiredKeys: [] },
)

test('whatever facts lines have, each is shown once and in order, and the tree stands for itself', () => {
  fc.assert(
    fc.property(fc.array(anyFacts, { maxLength: 12 }), (all) => {
      const lines = all.map((facts, line) => ({ facts: factsOf(facts), line }))
      const tree = treeOf(lines)
      const again = linesOf(tree)
      expect(again.map(({ line }) => line)).toEqual(lines.map(({ line }) => line))
      expect(treeOf(again)).toEqual(tree)
      expect(linesOf(treeOf(again))).toEqual(again)
    }),
    { numRuns: 5_000 },
  )
})
