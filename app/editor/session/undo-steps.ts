/** Undo takes back about a word at a time: a step ends where a word does, at a pause, and where one goes elsewhere. */

/** Whoever pauses so long begins something new to undo. */
export const pauseMs = 2_000

/** A letter that was typed or deleted. */
export interface Keystroke {
  readonly isTyped: boolean
  readonly from: number
  readonly to: number
  readonly letter: string
}

/** Whether both belong to one step. */
export function continues(last: Keystroke, next: Keystroke): boolean {
  if (last.isTyped !== next.isTyped) return false
  const isBesides = next.isTyped ? next.from === last.to : next.to === last.from || next.from === last.from
  // a blank belongs to the word before it, a letter behind a blank begins the next
  return isBesides && !(isBlank(last) && !isBlank(next))
}

const isBlank = ({ letter }: Keystroke) => /^\s$/.test(letter)

/** One of the basic plane, or a pair. */
export const isLetter = (text: string) => [...text].length === 1
