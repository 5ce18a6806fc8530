import { type RefObject, useEffect, useRef } from 'react'

/** A panel closes when one presses, or goes, anywhere else. */
export function useCloseOutside(
  isOpen: boolean,
  element: RefObject<HTMLElement | null>,
  close: () => void,
): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    if (!isOpen) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) latest.current()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [isOpen, element])
}
