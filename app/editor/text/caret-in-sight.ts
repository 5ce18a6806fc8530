/**
 * The line of the caret in a tall text field is never under the bar: browsers bring it into the window, but know nothing
 * of what sticks there. Rich texts see to it themselves.
 */
import { type RefObject, useEffect } from 'react'

/** Between the caret and the edge of the window or the bar, px. */
const aroundPx = 8

export function useCaretInSight(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const look = () => {
      const field = document.activeElement
      if (!(field instanceof HTMLTextAreaElement) || !bar.current) return
      const top = bar.current.getBoundingClientRect().bottom + aroundPx
      const bottom = window.innerHeight - aroundPx
      const around = field.getBoundingClientRect()
      // all of it is in sight: nothing to measure
      if (around.top >= top && around.bottom <= bottom) return
      const line = around.top + caretTop(field)
      const height = Number.parseFloat(getComputedStyle(field).lineHeight)
      const by = line < top ? line - top : Math.max(0, line + height - bottom)
      if (by !== 0) window.scrollBy({ top: by, behavior: 'instant' })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [bar])
}

const sameStyles = [
  'width',
  'padding',
  'border',
  'font',
  'letterSpacing',
  'lineHeight',
  'overflowWrap',
  'boxSizing',
] as const

/** Where the line of the caret begins, from the top of the field, px: no browser says, so the same text is set in a copy. */
function caretTop(field: HTMLTextAreaElement): number {
  const copy = document.createElement('div')
  const mark = document.createElement('span')
  const styles = getComputedStyle(field)
  for (const name of sameStyles) copy.style[name] = styles[name]
  Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre-wrap' })
  const caret = field.selectionDirection === 'backward' ? field.selectionStart : field.selectionEnd
  mark.textContent = field.value.slice(caret) || '\u200b'
  copy.append(field.value.slice(0, caret), mark)
  document.body.append(copy)
  const { top } = mark.getClientRects()[0] ?? mark.getBoundingClientRect()
  const from = copy.getBoundingClientRect().top
  copy.remove()
  return top - from - field.scrollTop
}
