/** Ids that the page of a draft and the editor's script share. */

export const editorPlaceId = 'editor'
/** Hidden until the editor's script could not be fetched. */
export const notLoadedId = 'editor-not-loaded'
/** The text to read where no script runs, or the editor's could not be fetched. */
export const readingId = 'editor-reading'
