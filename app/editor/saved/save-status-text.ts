import type { Language } from '#app/domain/language.ts'
import { isOver } from '#app/editor/connection/close-reason.ts'
import type { ConnectionState } from '#app/editor/connection/connection-state.ts'
import { time } from '#app/i18n/format.ts'
import type { Messages } from '#app/i18n/messages.ts'

/** The words of the save status. "Saved" means acknowledged by the server, nothing else. */
export function saveStatusText(state: ConnectionState, t: Messages, lang: Language): string {
  const texts = t.editor.saved
  const isUnsaved = state.unsavedSince !== null
  if (!state.isLoaded) return texts.opening
  if (state.closeReason !== null && isUnsaved) return texts.stopped
  if (state.closeReason !== null && isOver(state.closeReason))
    return state.closeReason === 'denied' ? texts.denied : texts.deleted
  if (!state.mayWrite && !isUnsaved) return texts.reading
  if (state.status !== 'open' && state.closeReason === null)
    return isUnsaved ? texts.reconnecting : texts.connecting
  if (isUnsaved) return texts.saving
  return state.savedAt === null ? texts.everything : texts.saved(time(state.savedAt, lang))
}
