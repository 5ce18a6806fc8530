import { useEffect } from 'react'
import { useSession } from '../session/context.tsx'

/** The browser asks before the page is left while something is not saved. */
export function useLeaveWarning(): void {
  const { connection, unreadable } = useSession()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const { unsavedSince, trouble } = connection.state
      // nothing of a text that one may no longer see is left to lose
      const isLost = trouble === 'denied' || trouble === 'gone'
      if (isLost || (unsavedSince === null && unreadable.count === 0)) return
      event.preventDefault()
      event.returnValue = true
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [connection, unreadable])
}
