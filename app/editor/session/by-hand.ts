/**
 * The origin of everything that this person does to plain fields, choices and rows. Undo follows it, so it takes back
 * one's own doing and nobody else's.
 */
export const byHand = Object.freeze({ name: 'by hand' })
