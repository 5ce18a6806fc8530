/** What a place in a clipboard's HTML is in, and what the lines are that are written there. */
import { deepestIndent, type Facts, type ListKind } from '#app/domain/text/flat/facts.ts'
import type { LineKind } from './line-builder.ts'
import { type Marks, noMarks } from './pasted-line.ts'

/** An item of a list: its first line is the item, others continue it. */
export interface Item {
  readonly facts: Facts
  isUsed: boolean
  /** Written in front of its first words. */
  readonly sign?: string
}

export interface Around {
  readonly marks: Marks
  readonly keepsBlanks: boolean
  readonly facts: Facts
  readonly item: Item | null
  readonly depth: number
  readonly level: number | undefined
  readonly isInCell: boolean
}

export const outermost: Around = {
  marks: noMarks,
  keepsBlanks: false,
  facts: {},
  item: null,
  depth: 0,
  level: undefined,
  isInCell: false,
}

export function listFacts(list: ListKind, level: number): Facts {
  const indent = Math.min(level - 1, deepestIndent)
  return { list, ...(indent > 0 && { indent }) }
}

export function kindOf({ facts, item, level }: Around): LineKind {
  return {
    level,
    begin: () => {
      if (!item) return { facts, sign: '' }
      const { start: _, ...rest } = item.facts
      const { isUsed, sign = '' } = item
      item.isUsed = true
      return isUsed ? { facts: { ...rest, cont: true }, sign: '' } : { facts: item.facts, sign }
    },
  }
}

const isQuote = (element: Element) =>
  element.localName === 'blockquote' || /\bMso(Intense)?Quote\b/.test(element.className)

/** The facts of what is within an element. */
export function factsWithin(element: Element, facts: Facts): Facts {
  return isQuote(element) ? { ...facts, quote: Math.min((facts.quote ?? 0) + 1, deepestIndent) } : facts
}
