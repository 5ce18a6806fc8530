/**
 * The bar grows and shrinks with its notices; what one reads and writes below it stays where it is on the screen. Only at
 * the top of the page, where nobody writes, everything moves down, so that nothing is covered.
 */
import { type RefObject, useEffect } from 'react'

/** Browsers that hold what one reads do it by themselves, but not at the very top of the page. */
const browserHolds = typeof CSS !== 'undefined' && CSS.supports('overflow-anchor', 'auto')

export function useSteadyPage(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const notices = element.current
    if (!notices) return
    let height = notices.offsetHeight
    // right after the change, before the browser has drawn it or moved anything by itself
    const observer = new MutationObserver(() => {
      const by = notices.offsetHeight - height
      height += by
      if (by === 0) return
      const isAtTop = window.scrollY === 0
      if (isAtTop ? document.activeElement?.closest('.editor-text') : !browserHolds)
        window.scrollBy({ top: by, behavior: 'instant' })
    })
    observer.observe(notices, { childList: true, subtree: true, characterData: true, attributes: true })
    // a window that changes its width moves everything anyway
    const resized = new ResizeObserver(() => {
      height = notices.offsetHeight
    })
    resized.observe(notices)
    return () => {
      observer.disconnect()
      resized.disconnect()
    }
  }, [element])
}
