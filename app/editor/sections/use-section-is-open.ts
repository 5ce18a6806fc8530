import { useCallback, useSyncExternalStore } from 'react'
import { useSession } from '../session/context.tsx'

export function useSectionIsOpen(key: string): boolean {
  const { openSections } = useSession()
  return useSyncExternalStore(
    useCallback((listener) => openSections.subscribe(listener), [openSections]),
    () => openSections.isOpen(key),
  )
}
