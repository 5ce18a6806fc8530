/** "Sparat 14.32". Its words are heard only when somebody pauses, or at once when something is not saved. */
import { useEffect, useRef } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import { useSession } from '../session/context.tsx'
import { savedText } from './saved-text.ts'
import { useConnection, useUnreadableCount } from './use-connection.ts'

/** Whoever pauses for so long may hear that it is saved. */
const pauseMs = 3000

export function SavedLine() {
  const { t, lang } = useText()
  const { announcer } = useSession()
  const state = useConnection()
  const unreadable = useUnreadableCount()
  const text = savedText(state, t, lang)
  const isUnsaved = state.unsavedSince !== null
  const isAtRisk = isUnsaved && (state.link !== 'open' || state.trouble !== null)

  const wasUnsaved = useRef(false)
  useEffect(() => {
    if (isAtRisk) {
      announcer.say(text)
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
      announcer.say(text)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [isAtRisk, isUnsaved, text, announcer])

  return (
    <p
      className={isAtRisk ? 'saved-line saved-line-risk' : 'saved-line'}
      data-unsaved={isUnsaved || undefined}
    >
      {isAtRisk ? <Icon name="warning" /> : !isUnsaved && state.savedAt !== null && <Icon name="check" />}
      <span>{text}</span>
      {unreadable > 0 && <span className="saved-unreadable">{t.editor.saved.unreadable(unreadable)}</span>}
    </p>
  )
}
