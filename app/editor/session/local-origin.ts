/**
 * The transaction origin of this person's edits to plain fields, choices and rows. The undo manager tracks it, so undo
 * takes back one's own edits only.
 */
export const localOrigin = Object.freeze({ name: 'local' })
