import { useCallback } from 'react'
import { useSession } from '../session/context.tsx'
import { useStored } from '../session/use-stored.ts'

export function useSectionIsOpen(key: string): boolean {
  const { openSections } = useSession()
  return useStored(
    useCallback((listener) => openSections.subscribe(listener), [openSections]),
    () => openSections.isOpen(key),
  )
}
