/** Where letters of a flat text stand on the page: for marks that are drawn over a text without changing it. */
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { ShownText, TextStretch } from '../session/session.ts'
import { bindingOf } from './binding/binding.ts'
import { placesIn } from './binding/caret.ts'

export function shownTextOf({ view }: Editor): ShownText {
  const places = (stretches: readonly TextStretch[]) => {
    const binding = view.isDestroyed ? null : bindingOf(view.state)
    const placeOf = binding && placesIn(binding, view.state.doc)
    return stretches.map(({ text, from, to }) => {
      const [start, end] = [placeOf?.(text, from) ?? null, placeOf?.(text, to) ?? null]
      return start === null || end === null ? null : ([start, end] as const)
    })
  }
  return {
    ranges: (stretches) => places(stretches).map((place) => place && rangeBetween(view, ...place)),
    select: (stretch) => {
      const [place] = places([stretch])
      if (!place) return
      const { state } = view
      view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, ...place)))
      view.focus()
    },
  }
}

function rangeBetween(view: EditorView, start: number, end: number): Range {
  const [from, to] = [view.domAtPos(start, 1), view.domAtPos(end, -1)]
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}
