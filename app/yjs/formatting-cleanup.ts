/**
 * After somebody else's deletion Yjs removes formats that nothing is left of, and walks for each deleted item past all
 * deleted ones beside it: two seconds for eight thousand. Where much is deleted at once that is left out; a format without
 * letters takes a few bytes and is seen by nobody.
 */
import * as Y from 'yjs'

/** Letters and boundaries deleted at once, after which there is no cleaning up: twenty milliseconds. */
export const mostCleanedUp = 1_000

/** A document in which no deletion takes longer than its size explains. */
export function createDocument(): Y.Doc {
  const doc = new Y.Doc()
  // the last moment before Yjs looks whether to clean up
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (deletedIn(transaction) > mostCleanedUp) transaction._needFormattingCleanup = false
  })
  return doc
}

function deletedIn({ deleteSet }: Y.Transaction): number {
  let count = 0
  for (const items of deleteSet.clients.values()) for (const { len } of items) count += len
  return count
}
