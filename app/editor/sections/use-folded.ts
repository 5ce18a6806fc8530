/**
 * Folded content stays in the page, where the browser finds words in it: `hidden="until-found"`. When it finds some it
 * says so first (`beforematch`), and the same message unfolds whatever somebody is led to. Browsers that do not know the
 * value hide the content all the same.
 */
import { type RefCallback, useCallback, useEffect, useLayoutEffect, useRef } from 'react'

const found = 'beforematch'
const untilFound = 'until-found'

/** Before anything is seen; the server, which draws nothing that is folded, warns of such effects. */
const useEffectAtOnce = import.meta.env.SSR ? useEffect : useLayoutEffect

/** For the element that is folded; React itself knows only `hidden` or not. */
export function useFolded(isOpen: boolean, open: () => void): RefCallback<HTMLElement> {
  const element = useRef<HTMLElement | null>(null)
  const latest = useRef(open)
  latest.current = open
  useEffectAtOnce(() => {
    if (isOpen) element.current?.removeAttribute('hidden')
    else element.current?.setAttribute('hidden', untilFound)
  }, [isOpen])
  const listen = useRef(() => latest.current()).current
  return useCallback(
    (next) => {
      element.current?.removeEventListener(found, listen)
      element.current = next
      next?.addEventListener(found, listen)
    },
    [listen],
  )
}

/** Shows what an element is folded in, at once: whoever is led there is given the focus next. */
export function unfold(place: Element): void {
  const folded = place.closest(`[hidden="${untilFound}"]`)
  folded?.removeAttribute('hidden')
  folded?.dispatchEvent(new Event(found))
}
