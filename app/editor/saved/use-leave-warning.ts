import { useEffect } from 'react'
import { useSession } from '../session/context.tsx'

/** The browser asks before the page is left while something is not saved. */
export function useLeaveWarning(): void {
  const { connection, unparsed } = useSession()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const { unsavedSince, closeReason } = connection.state
      // nothing of a text that one may no longer see is left to lose
      const isLost = closeReason === 'denied' || closeReason === 'gone'
      if (isLost || (unsavedSince === null && unparsed.isEmpty)) return
      event.preventDefault()
      event.returnValue = true
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [connection, unparsed])
}
