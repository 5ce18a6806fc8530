/**
 * The transaction origin of this person's edits to plain fields, choices and rows: the undo manager tracks it, so undo
 * takes back one's own edits only. Edits of one origin, one right after the other, are taken back together.
 */
export class LocalEdit {
  readonly isLocal = true
  /** Taken back together whatever the pauses between. */
  readonly takesTime: boolean

  constructor({ takesTime = false } = {}) {
    this.takesTime = takesTime
  }
}
