import { useCallback } from 'react'
import { useStored } from '../session/use-stored.ts'

/** Whether the window is as the query says, now; the server draws for a wide one. */
export function useMedia(query: string): boolean {
  return useStored(
    useCallback(
      (listener) => {
        const list = window.matchMedia(query)
        list.addEventListener('change', listener)
        return () => list.removeEventListener('change', listener)
      },
      [query],
    ),
    () => typeof window === 'undefined' || window.matchMedia(query).matches,
  )
}
