import { useSyncExternalStore } from 'react'

/** What a store holds, also while the server draws the page. */
export function useStored<T>(subscribe: (listener: () => void) => () => void, read: () => T): T {
  return useSyncExternalStore(subscribe, read, read)
}
