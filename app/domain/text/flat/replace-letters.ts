import type * as Y from 'yjs'
import type { Replacement } from '../find.ts'

interface Run {
  readonly insert: unknown
  readonly attributes?: Readonly<Record<string, unknown>>
}
interface Edit {
  retain?: number
  insert?: string
  attributes?: Record<string, unknown>
  delete?: number
}

/** One unit for each of the shared text, so that places in both are the same; what is no letter is none of any word. */
export function lettersOf(text: Y.Text): string {
  return (text.toDelta() as Run[]).map(lettersIn).join('')
}

const noLetter = '\ufffc'
const lettersIn = ({ insert }: Run) => (typeof insert === 'string' ? insert : noLetter)

/**
 * Puts new letters where old ones stand, in the formats of the first of those; where none goes, in those of the letter
 * before. What others write beside or between them stays. In the order of the text, to be called within a transaction.
 */
export function replaceLetters(text: Y.Text, replacements: readonly Replacement[]): void {
  const formatsAt = formatReader(text.toDelta() as Run[])
  const edits: Edit[] = []
  let at = 0
  for (const { from, to, insert } of replacements) {
    if (from > at) edits.push({ retain: from - at })
    // Yjs writes into the object that it gets
    if (insert !== '') edits.push({ insert, attributes: { ...formatsAt(to > from ? from : from - 1) } })
    if (to > from) edits.push({ delete: to - from })
    at = to
  }
  // one walk from the start: `delete` alone may begin at a place whose formats Yjs does not know, and then drops ends of formats
  text.applyDelta(edits)
}

/** For places that are asked for from the left to the right. */
function formatReader(runs: readonly Run[]) {
  let [index, end] = [0, lettersIn(runs[0] ?? { insert: '' }).length]
  return (place: number): Run['attributes'] => {
    while (place >= end && index < runs.length - 1) {
      index++
      end += lettersIn(runs[index] ?? { insert: '' }).length
    }
    return runs[index]?.attributes
  }
}
