/** Where letters of a flat text stand on the page: for marks that are drawn over a text without changing it. */
import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import type { ShownRanges } from '../session/session.ts'
import { bindingOf } from './binding/binding.ts'
import { placesIn } from './binding/caret.ts'

export function shownRangesOf({ view }: Editor): ShownRanges {
  return (stretches) => {
    const binding = view.isDestroyed ? null : bindingOf(view.state)
    if (!binding) return stretches.map(() => null)
    const placeOf = placesIn(binding, view.state.doc)
    return stretches.map(({ text, from, to }) => {
      const [start, end] = [placeOf(text, from), placeOf(text, to)]
      return start === null || end === null ? null : rangeBetween(view, start, end)
    })
  }
}

function rangeBetween(view: EditorView, start: number, end: number): Range | null {
  const [from, to] = [view.domAtPos(start, 1), view.domAtPos(end, -1)]
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}
