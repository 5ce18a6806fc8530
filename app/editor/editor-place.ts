/** What the server tells the editor, in the element where it opens. */
import type { Draft } from './draft.ts'

/** The draft that the page was made of. Our own server wrote it, so it is not judged once more. */
export function draftOf(place: HTMLElement): Draft {
  return JSON.parse(place.dataset.draft ?? '') as Draft
}
