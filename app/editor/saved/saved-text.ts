import type { Language } from '#app/domain/language.ts'
import type { ConnectionState } from '#app/editor/connection/connection-state.ts'
import { time } from '#app/i18n/format.ts'
import type { Messages } from '#app/i18n/messages.ts'

/** The one quiet line. It says "saved" of what the server has confirmed and of nothing else. */
export function savedText(state: ConnectionState, t: Messages, lang: Language): string {
  const texts = t.editor.saved
  const isUnsaved = state.unsavedSince !== null
  if (!state.isLoaded) return texts.opening
  if (state.trouble !== null && isUnsaved) return texts.stopped
  if (!state.mayWrite && !isUnsaved) return texts.reading
  if (state.link !== 'open' && state.trouble === null)
    return isUnsaved ? texts.reconnecting : texts.connecting
  if (isUnsaved) return texts.saving
  return state.savedAt === null ? texts.everything : texts.saved(time(state.savedAt, lang))
}
