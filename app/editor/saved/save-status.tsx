/** "Sparat 14.32". Announced to screen readers after a pause, or at once when something is not saved. */
import { useEffect, useRef } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { useSession } from '#app/editor/session/context.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import { saveStatusText } from './save-status-text.ts'
import { useConnection, useUnparsedCount } from './use-connection.ts'

/** After a pause in typing this long it is announced that everything is saved. */
const pauseMs = 3000

export function SaveStatus() {
  const { t, lang } = useText()
  const { announcer } = useSession()
  const state = useConnection()
  const unreadable = useUnparsedCount()
  const text = saveStatusText(state, t, lang)
  const lacking = unreadable > 0 ? t.editor.saved.unreadable(unreadable) : ''
  const spoken = lacking ? `${text}. ${lacking}` : text
  const isUnsaved = state.unsavedSince !== null
  const isSaved = !isUnsaved && state.savedAt !== null && state.closeReason === null
  const isAtRisk = isUnsaved && (state.status !== 'open' || state.closeReason !== null)

  const wasUnsaved = useRef(false)
  useEffect(() => {
    if (isAtRisk) {
      announcer.sayState(spoken)
      wasUnsaved.current = true
      return
    }
    if (isUnsaved) {
      wasUnsaved.current = true
      return
    }
    if (!wasUnsaved.current) return
    const timer = setTimeout(() => {
      wasUnsaved.current = false
      announcer.sayState(spoken)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [isAtRisk, isUnsaved, spoken, announcer])

  return (
    <p
      className={isAtRisk ? 'saved-line saved-line-risk' : 'saved-line'}
      data-unsaved={isUnsaved || undefined}
    >
      {isAtRisk ? <Icon name="warning" /> : isSaved && <Icon name="check" />}
      <span>{text}</span>
      {lacking && <span className="saved-unreadable">{lacking}</span>}
    </p>
  )
}
