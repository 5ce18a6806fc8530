import { common } from './common.ts'
import { editor } from './editor.ts'
import { read } from './read.ts'

/** @public fetched by load-editor-messages.ts */
export const editorMessages = { common, editor, read }
