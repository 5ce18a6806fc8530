/**
 * Where colleagues stand in a rich text: a line with a small flag, a tint behind what they have selected. Each of the
 * eight has a colour and a shape. The name shows on pointing at the flag, or behind the presence button; nothing of it
 * is in the text, in the accessibility tree or in what one copies, and no style is written inline.
 */
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import type { PresenceStore, RemoteCursor } from '#app/editor/presence/presence.ts'
import { bindingOf, isRemote } from '#app/editor/rich/binding/binding.ts'
import { fromShared, toShared } from '#app/editor/rich/binding/caret.ts'
import { readPendingSelection } from '#app/editor/rich/binding/pending-selection.ts'

const key = new PluginKey<DecorationSet>('remote-carets')

/** The server passes on ten a second. */
const pointEveryMs = 150

export const remoteCarets = (presence: PresenceStore, path: string) =>
  Extension.create({
    name: 'remoteCarets',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, before, _, state) => {
            if (transaction.getMeta(key) !== undefined) return drawn(state, presence.cursorsIn(path))
            // places are found anew when the shared text changed; own typing moves them along
            if (isRemote(transaction)) return drawn(state, presence.cursorsIn(path))
            return before.map(transaction.mapping, transaction.doc)
          },
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => watch(view, presence, path),
      }),
    ],
  })

function watch(view: EditorView, presence: PresenceStore, path: string) {
  let seen = JSON.stringify(presence.cursorsIn(path))
  const redraw = () => {
    const now = JSON.stringify(presence.cursorsIn(path))
    // the browser's own letters stand in a text that is being composed
    if (now === seen || view.isDestroyed || view.composing) return
    seen = now
    readPendingSelection(view)
    view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))
  }
  const stop = presence.onCursors(redraw)
  const redrawLater = () => void setTimeout(redraw)
  view.dom.addEventListener('compositionend', redrawLater)
  const point = throttled(() => {
    if (!view.isDestroyed && view.hasFocus()) presence.setCursor(path, ownCursor(view.state))
  }, pointEveryMs)
  return {
    update: (_: EditorView, before: EditorState) => {
      if (!view.state.selection.eq(before.selection) || view.state.doc !== before.doc) point()
    },
    destroy: () => {
      stop()
      view.dom.removeEventListener('compositionend', redrawLater)
    },
  }
}

function ownCursor(state: EditorState) {
  const binding = bindingOf(state)
  const relative = (place: number) => {
    const shared = binding && toShared(binding, state.doc, place)
    return shared && Y.relativePositionToJSON(shared)
  }
  return { anchor: relative(state.selection.anchor), head: relative(state.selection.head) }
}

function drawn(state: EditorState, cursors: readonly RemoteCursor[]): DecorationSet {
  const decorations: Decoration[] = []
  for (const cursor of cursors) {
    const [anchor, head] = [placeOf(state, cursor.anchor), placeOf(state, cursor.head)]
    if (anchor === null || head === null) continue
    const size = state.doc.content.size
    const [from, to] = [Math.min(anchor, head, size), Math.min(Math.max(anchor, head), size)]
    decorations.push(
      Decoration.widget(Math.min(head, size), () => caret(cursor), {
        key: `${cursor.clientId}`,
        side: 10,
        ignoreSelection: true,
      }),
    )
    if (to > from)
      decorations.push(Decoration.inline(from, to, { class: `remote-selection person-${cursor.colour}` }))
  }
  return DecorationSet.create(state.doc, decorations)
}

/** Where colleagues stand, and the ends of what they have selected. */
export function placesOfCarets(state: EditorState, cursors: readonly RemoteCursor[]): number[] {
  return cursors.flatMap(({ anchor, head }) =>
    [placeOf(state, anchor), placeOf(state, head)].filter((place) => place !== null),
  )
}

function placeOf(state: EditorState, json: unknown): number | null {
  const binding = bindingOf(state)
  if (!binding || !json) return null
  try {
    return fromShared(binding, state.doc, Y.createRelativePositionFromJSON(json))
  } catch {
    // a place in a text that we do not have yet
    return null
  }
}

function caret({ name, colour }: RemoteCursor): HTMLElement {
  const element = document.createElement('span')
  element.className = `remote-caret person-${colour}`
  element.contentEditable = 'false'
  element.setAttribute('aria-hidden', 'true')
  const flag = document.createElement('span')
  flag.className = 'remote-flag'
  // drawn by the style sheet, so that it is no text
  flag.dataset.name = name
  element.append(flag)
  return element
}

function throttled(work: () => void, everyMs: number): () => void {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      work()
    }, everyMs)
  }
}
