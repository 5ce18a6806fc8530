import { diffWordsWithSpace } from 'diff'
import type * as Y from 'yjs'

/** Beyond this many changes the text was written anew: taking it all away and writing it is the smaller edit. */
const mostChanges = 1500

export interface TextEdit {
  at: number
  remove: number
  insert: string
}

/** The edits that turn `from` into `to`, in order; each place counts the edits before it. */
export function textEdits(from: string, to: string): TextEdit[] {
  if (from === to) return []
  const changes = diffWordsWithSpace(from, to, { maxEditLength: mostChanges })
  if (!changes) return [{ at: 0, remove: from.length, insert: to }]
  const edits: TextEdit[] = []
  let at = 0
  for (const { value, added, removed } of changes) {
    if (removed) edits.push({ at, remove: value.length, insert: '' })
    else {
      if (added) edits.push({ at, remove: 0, insert: value })
      at += value.length
    }
  }
  return edits
}

export function restoreText(text: Y.Text, past: string): void {
  for (const { at, remove, insert } of textEdits(text.toString(), past)) {
    if (remove > 0) text.delete(at, remove)
    if (insert) text.insert(at, insert)
  }
}
