/**
 * The words of the editor's script: of the page's language, and only the areas that its components read. Another area is
 * to be added to both for-editor.ts.
 */
import type { Language } from '#app/domain/language.ts'
import type { Messages } from './messages.ts'

const files: Readonly<Record<Language, () => Promise<{ editorMessages: Partial<Messages> }>>> = {
  sv: () => import('./sv/for-editor.ts'),
  en: () => import('./en/for-editor.ts'),
}

export async function loadEditorMessages(lang: Language): Promise<Messages> {
  const { editorMessages } = await files[lang]()
  return editorMessages as Messages
}
