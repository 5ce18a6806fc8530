/**
 * Shows on the page what is found, without touching the texts: the browser's own highlights over ranges. A control for plain
 * text has no ranges, so a copy of its words lies over it, of which nothing is seen but what is marked.
 */
import { anchorOf } from '#app/domain/cases/document.ts'
import { idsOf } from '../fields/field-frame.tsx'
import type { EditorSession } from '../session/session.ts'
import type { FinderState, Place } from './finder.ts'

/** More are too many to look at, and slow: those around the current one. */
const mostMarks = 400
const [all, current] = ['found', 'found-current']

export class Marks {
  readonly #session: EditorSession
  readonly #copies = new Map<HTMLElement, HTMLElement>()
  readonly #observer: MutationObserver
  #state: FinderState = { places: [], at: -1 }
  #waits = false
  /** The current place is to come into sight as soon as it is on the page. */
  #isAwaited = false

  constructor(session: EditorSession) {
    this.#session = session
    this.#observer = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !(target instanceof Element) || !target.closest('.found-copy')))
        this.#later()
    })
    const text = document.querySelector('.editor-text')
    if (text) this.#observer.observe(text, { childList: true, subtree: true, characterData: true })
    window.addEventListener('resize', this.#later)
  }

  show(state: FinderState, isAwaited: boolean): void {
    this.#state = state
    this.#isAwaited ||= isAwaited
    const place = state.places[state.at]
    if (isAwaited && place) this.#session.navigator.unfold(place.path)
    this.#later()
  }

  destroy(): void {
    this.#observer.disconnect()
    window.removeEventListener('resize', this.#later)
    this.#state = { places: [], at: -1 }
    for (const copy of this.#copies.values()) copy.remove()
    for (const name of [all, current]) globalThis.CSS.highlights?.delete(name)
  }

  readonly #later = (): void => {
    if (this.#waits) return
    this.#waits = true
    requestAnimationFrame(() => {
      this.#waits = false
      this.#draw()
    })
  }

  #draw(): void {
    const { places, at } = this.#state
    const first = Math.max(0, at - mostMarks / 2)
    const near = places.slice(first, first + mostMarks)
    const ranges = this.#rangesOf(near)
    const own = ranges[at - first]
    const others = ranges.filter((range): range is Range => range !== null && range !== own)
    // an older browser shows the current one only, by where it scrolls to
    if (globalThis.CSS.highlights) {
      CSS.highlights.set(all, new Highlight(...others))
      CSS.highlights.set(current, new Highlight(...(own ? [own] : [])))
    }
    if (!own || !this.#isAwaited) return
    this.#isAwaited = false
    bringIntoSight(own)
  }

  #rangesOf(places: readonly Place[]): (Range | null)[] {
    const seen = new Set<HTMLElement>()
    const ranges = byPath(places).flatMap((own) => {
      const path = own[0]?.path ?? ''
      const rich = this.#session.shownTexts.get(path)
      if (rich) return rich.ranges(own)
      const node = this.#lettersAt(path, seen)
      return own.map(({ from, to }) => node && rangeIn(node, from, to))
    })
    for (const [control, copy] of this.#copies)
      if (!seen.has(control)) {
        copy.remove()
        this.#copies.delete(control)
      }
    return ranges
  }

  /** The node with the words of a plain field: of a cell of a grid its own, of a control that of its copy. */
  #lettersAt(path: string, seen: Set<HTMLElement>): Text | null {
    const control = document.getElementById(idsOf(path).control)
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      seen.add(control)
      const copy = this.#copies.get(control) ?? copyOver(control)
      this.#copies.set(control, copy)
      lay(copy, control)
      return firstText(copy)
    }
    const cell = document.getElementById(anchorOf(path))?.querySelector('.grid-text')
    return cell ? firstText(cell) : null
  }
}

/** Those of one field come one after another. */
function byPath(places: readonly Place[]): Place[][] {
  const groups: Place[][] = []
  for (const place of places) {
    const last = groups.at(-1)
    if (last?.[0]?.path === place.path) last.push(place)
    else groups.push([place])
  }
  return groups
}

function firstText(element: Element): Text | null {
  return [...element.childNodes].find((node) => node instanceof Text) ?? null
}

function rangeIn(node: Text, from: number, to: number): Range | null {
  if (to > node.length) return null
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  return range
}

function copyOver(control: HTMLElement): HTMLElement {
  const copy = document.createElement('div')
  copy.className = 'found-copy'
  copy.setAttribute('aria-hidden', 'true')
  copy.dataset.lines = control instanceof HTMLTextAreaElement ? 'many' : 'one'
  copy.append('')
  control.after(copy)
  return copy
}

const alike = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'letterSpacing',
  'lineHeight',
  'padding',
  'textAlign',
  'direction',
] as const

function lay(copy: HTMLElement, control: HTMLInputElement | HTMLTextAreaElement): void {
  const style = getComputedStyle(control)
  for (const name of alike) copy.style[name] = style[name]
  copy.style.top = `${control.offsetTop + control.clientTop}px`
  copy.style.left = `${control.offsetLeft + control.clientLeft}px`
  copy.style.width = `${control.clientWidth}px`
  copy.style.height = `${control.clientHeight}px`
  // the same node stays, so that ranges in it do too
  const node = firstText(copy) ?? copy.appendChild(document.createTextNode(''))
  if (node.data !== control.value) node.data = control.value
  copy.scrollTop = control.scrollTop
  copy.scrollLeft = control.scrollLeft
}

/** In the middle of what is not covered, when it is not in sight already. */
function bringIntoSight(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect()
  const covered = document.querySelector('.editor-bar')?.getBoundingClientRect().bottom ?? 0
  const aroundPx = 48
  if (top >= covered + aroundPx && bottom <= window.innerHeight - aroundPx) return
  window.scrollBy({ top: top - (covered + window.innerHeight) / 2, behavior: 'instant' })
}
