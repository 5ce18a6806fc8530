/** Goes to a field: from the outline, the list of missing fields, a colleague's name, or a fragment in the address. */
import { anchorOf } from '#app/domain/cases/document.ts'
import { unfold } from '../sections/use-folded.ts'

type Open = (rowId: string) => void

export class FieldNavigator {
  readonly #groups = new Map<string, Open>()

  /** A group of rows says how to unfold one of them. */
  register(group: string, open: Open): () => void {
    this.#groups.set(group, open)
    return () => {
      if (this.#groups.get(group) === open) this.#groups.delete(group)
    }
  }

  /** Unfolds whatever the field or row is folded in; null when it is not on the page. */
  unfold(path: string): HTMLElement | null {
    const [group = '', row] = path.split('/')
    if (row) this.#groups.get(group)?.(row)
    const place = document.getElementById(anchorOf(path)) ?? document.getElementById(anchorOf(group))
    if (place) unfold(place)
    return place
  }

  /** Shows the field or row and puts the focus into it; false when it is not on the page. */
  goTo(path: string): boolean {
    const place = this.unfold(path)
    if (!place) return false
    if (place.contains(document.activeElement)) return true
    const control = place.matches(focusable) ? place : place.querySelector<HTMLElement>(focusable)
    place.scrollIntoView({ block: place.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' })
    if (control instanceof HTMLElement) control.focus({ preventScroll: true })
    return true
  }
}

/** What of a field or a row the focus goes to. */
export const focusable = [
  '[contenteditable="true"]',
  'td[data-col]',
  'input:not([type="hidden"])',
  'textarea',
  'select',
  'button:not([tabindex="-1"]):not([role="toolbar"] *)',
  'a[href]',
].join(',')
