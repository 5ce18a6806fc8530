/** An address among words: without the brackets around it and the punctuation behind it. */
import { hrefOf } from './href.ts'

export interface WrittenAddress {
  /** Where it is in the word. */
  readonly from: number
  readonly to: number
  readonly href: string
}

const openingPunctuation = /^[\p{Ps}\p{Pi}"'”’<]+/u
const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' }

/** The address that a word without blanks is, if it says so itself: "(https://exempel.se/a_(b))." Null otherwise. */
export function writtenAddress(word: string): WrittenAddress | null {
  const from = openingPunctuation.exec(word)?.[0].length ?? 0
  let address = word.slice(from)
  if (!/^(https?:\/\/|www\.)[^\s.]/i.test(address)) return null
  while (endsBehindAddress(address)) address = address.slice(0, -1)
  const href = hrefOf(address)
  return href === null ? null : { from, to: from + address.length, href }
}

/** Punctuation, and a bracket that was opened in front of the address. */
function endsBehindAddress(address: string): boolean {
  const last = address.at(-1) ?? ''
  if (/[.,;:!?…\p{Pf}"'”’*]/u.test(last)) return true
  const opener = closers[last]
  return opener !== undefined && address.split(last).length > address.split(opener).length
}
