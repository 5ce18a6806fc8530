/** What a close code means to the person who writes. */
import { closeCode } from '#app/yjs/protocol.ts'
import type { CloseReason } from './connection-state.ts'

const meanings: ReadonlyMap<number, CloseReason> = new Map([
  [closeCode.signedOut, 'signedOut'],
  [closeCode.forbidden, 'denied'],
  [closeCode.notFound, 'gone'],
  [closeCode.deleted, 'deleted'],
  [closeCode.schemaTooOld, 'tooOld'],
  [closeCode.diverged, 'diverged'],
  [closeCode.tooLarge, 'tooLarge'],
  [closeCode.messageTooBig, 'tooLarge'],
  [closeCode.invalid, 'invalid'],
  [closeCode.tooFast, 'tooFast'],
])

/** Null when the connection comes back by itself. */
export function closeReasonOf(code: number): CloseReason | null {
  return meanings.get(code) ?? (code >= 4400 && code < 4500 ? 'invalid' : null)
}

/** The text is not this person's to keep any more. */
export function mustEraseCopy(reason: CloseReason): boolean {
  return reason === 'denied' || reason === 'gone'
}

/** There is no draft any more that anything could be done with here. */
export function isOver(reason: CloseReason): boolean {
  return reason === 'deleted' || mustEraseCopy(reason)
}

/** The same text would meet the same end on the next page. */
export function mustDiscardCopy(reason: CloseReason): boolean {
  return reason === 'diverged' || reason === 'invalid'
}
