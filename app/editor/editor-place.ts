/** Where in the page the editor lives, and what the server tells it there. */
import type { Draft } from './draft.ts'

export const editorPlaceId = 'editor'
/** Hidden until the editor's script could not be fetched. */
export const notLoadedId = 'editor-not-loaded'
/** The text to read where no script runs, or the editor's could not be fetched. */
export const readingId = 'editor-reading'

/** The draft that the page was made of. Our own server wrote it, so it is not judged once more. */
export function draftOf(place: HTMLElement): Draft {
  return JSON.parse(place.dataset.draft ?? '') as Draft
}
