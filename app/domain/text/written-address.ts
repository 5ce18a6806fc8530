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

/** "https://…" and "www.…" say so themselves. */
const webAddress = /^(https?:\/\/|www\.)[^\s.]/i
/** So do "namn@kommun.se" and "mailto:namn@kommun.se"; letters of any alphabet, as they are written. */
const mailAddress =
  /^(mailto:)?[\p{L}\p{M}\d!#$%&'*+/=?^_`{|}~.-]+@([\p{L}\d][\p{L}\p{M}\d-]*\.)+\p{L}[\p{L}\p{M}\d-]+$/iu

/** The address that a word without blanks is, if it says so itself: "(https://exempel.se/a_(b))." Null otherwise. */
export function writtenAddress(word: string): WrittenAddress | null {
  const from = openingPunctuation.exec(word)?.[0].length ?? 0
  let address = word.slice(from)
  while (endsBehindAddress(address)) address = address.slice(0, -1)
  if (!webAddress.test(address) && !mailAddress.test(address)) return null
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
