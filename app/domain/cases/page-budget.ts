/**
 * How much a page may show. Everything is counted as letters: what a browser is sent and a person scrolls past, and what it
 * takes to copy, compare and draw it. One budget instead of a limit per thing, because a draft can be full of each of them
 * at once. Update validation counts the same while people write (server/collaboration/validation/page-limit.ts).
 */
import type { Content } from './content.ts'

/** What things count as, in letters. Measured: each takes about as long to draw. */
export const pageUnits = {
  /** A block, a run of letters with one format, a line break: an element of the page. */
  node: 400,
  /** A letter that HTML escapes, beside the letter itself. */
  escaped: 8,
  /** A value of a row, which is a cell or a line with its name. */
  value: 300,
} as const

/** For a draft. A case of 30,000 words with 200 costs and gains of fifteen values each needs half of it. */
export const maxDraftUnits = 3_000_000

/** For a page: a little more, because marks that span blocks, and lists that begin anew, are seen only there. */
const maxPageUnits = 1.25 * maxDraftUnits

/** From here on a page is drawn by a thread of its own; a long case study is some 150,000. */
const largeUnits = 200_000

export function isTooLargeForPage(content: Content): boolean {
  return isBeyond(content, maxPageUnits)
}

/** Whether what a page shows, be it part of other data, takes long to draw. */
export function isLarge(data: unknown): boolean {
  return isBeyond(data, largeUnits)
}

const escapedLetters = /[&<>"']/g

export function unitsOfText(text: string): number {
  return text.length + pageUnits.escaped * (text.match(escapedLetters)?.length ?? 0)
}

function isBeyond(data: unknown, most: number): boolean {
  let units = 0
  const add = (value: unknown): void => {
    if (units > most) return
    if (typeof value === 'string') units += value.length > most ? value.length : unitsOfText(value)
    if (typeof value !== 'object' || value === null) return
    const inner = Object.values(value)
    // letters are no element of their own, but each of their marks is one
    if ('type' in value) units += value.type === 'text' ? 0 : pageUnits.node
    else if ('id' in value) units += pageUnits.value * (inner.length - 1)
    for (const one of inner) add(one)
  }
  add(data)
  return units > most
}
