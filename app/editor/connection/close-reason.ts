/** What a close code means to the person who writes. */
import { closeCode } from '#app/yjs/protocol.ts'
import type { Trouble } from './connection-state.ts'

const meanings: ReadonlyMap<number, Trouble> = new Map([
  [closeCode.signedOut, 'signedOut'],
  [closeCode.noRight, 'denied'],
  [closeCode.noDraft, 'gone'],
  [closeCode.schemaTooOld, 'tooOld'],
  [closeCode.diverged, 'diverged'],
  [closeCode.tooLarge, 'tooLarge'],
  [closeCode.messageTooBig, 'tooLarge'],
  [closeCode.invalid, 'invalid'],
  [closeCode.tooFast, 'tooFast'],
])

/** Null when the connection comes back by itself. */
export function troubleOf(code: number): Trouble | null {
  return meanings.get(code) ?? (code >= 4400 && code < 4500 ? 'invalid' : null)
}

/** The text is not this person's to keep any more. */
export function mustErase(trouble: Trouble): boolean {
  return trouble === 'denied' || trouble === 'gone'
}

/** The same text would meet the same end on the next page. */
export function mustLeaveBehind(trouble: Trouble): boolean {
  return trouble === 'diverged' || trouble === 'invalid'
}
