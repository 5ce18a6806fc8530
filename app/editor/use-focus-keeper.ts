/**
 * The focus never falls into nothing: when what has it goes away (a notice that is closed, a field that a colleague's
 * choice takes off the page), it goes back to the place in the text where one was, or to what is nearest to that. The
 * page does not scroll for it.
 */
import { type RefObject, useEffect } from 'react'
import { focusable } from './session/field-navigator.ts'

/** An element and what stood beside it, from the innermost outwards: what of it is still there shows where it was. */
type Place = readonly { readonly element: Element; readonly beside: readonly (Element | null)[] }[]

export function useFocusKeeper(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = root.current
    if (!page) return
    let focused: HTMLElement | null = null
    let place: Place = []
    const enter = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      focused = target
      // tools, notices and the bar are visited; the text is where one was
      if (place.length === 0 || target.closest('.editor-text')) place = placeOf(target, page)
    }
    const leave = ({ relatedTarget, target }: FocusEvent) => {
      if (relatedTarget) return
      // some browsers say so before they take the element away: only afterwards it shows whether it went or was left
      setTimeout(() => {
        if (focused === target && focused?.isConnected && focused !== document.activeElement) focused = null
      })
    }
    const observer = new MutationObserver(() => {
      if (!focused || focused.isConnected || document.activeElement !== document.body) return
      focused = null
      nearest(place, page)?.focus({ preventScroll: true })
    })
    page.addEventListener('focusin', enter)
    page.addEventListener('focusout', leave)
    observer.observe(page, { childList: true, subtree: true })
    return () => {
      page.removeEventListener('focusin', enter)
      page.removeEventListener('focusout', leave)
      observer.disconnect()
    }
  }, [root])
}

function placeOf(target: Element, page: HTMLElement): Place {
  const place: Place[number][] = []
  for (let element: Element | null = target; element && element !== page; element = element.parentElement)
    place.push({ element, beside: [element.nextElementSibling, element.previousElementSibling] })
  return place
}

function nearest(place: Place, page: HTMLElement): HTMLElement | null {
  for (const { element, beside } of place) {
    for (const candidate of [element, ...beside]) {
      const found = candidate?.isConnected ? firstFocusable(candidate) : null
      if (found) return found
    }
  }
  return firstFocusable(page)
}

function firstFocusable(element: Element): HTMLElement | null {
  const all = element.matches(focusable) ? [element] : element.querySelectorAll(focusable)
  for (const one of all) if (one instanceof HTMLElement && one.offsetParent !== null) return one
  return null
}
