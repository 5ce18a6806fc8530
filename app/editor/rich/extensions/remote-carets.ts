/**
 * Where colleagues stand in a rich text: a line with a small flag, a tint behind what they have selected. Each of the
 * eight has a colour and a shape. The name shows on pointing at the flag, or behind the presence button; nothing of it
 * is in the text, in the accessibility tree or in what one copies, and no style is written inline.
 */
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import {
  absolutePositionToRelativePosition,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { PresenceStore, RemoteCursor } from '#app/editor/presence/presence.ts'

const key = new PluginKey<DecorationSet>('remote-carets')

/** The server passes on ten a second. */
const pointEveryMs = 150

interface Binding {
  readonly doc: Y.Doc
  readonly type: Y.XmlFragment
  readonly binding: Pick<ProsemirrorBinding, 'mapping'>
}

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
            if (transaction.getMeta(ySyncPluginKey)) return drawn(state, presence.cursorsIn(path))
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
    if (now === seen || view.isDestroyed) return
    seen = now
    view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))
  }
  const stop = presence.onCursors(redraw)
  const point = throttled(() => {
    if (!view.isDestroyed && view.hasFocus()) presence.setCursor(path, ownCursor(view.state))
  }, pointEveryMs)
  return {
    update: (_: EditorView, before: EditorState) => {
      if (!view.state.selection.eq(before.selection) || view.state.doc !== before.doc) point()
    },
    destroy: stop,
  }
}

function ownCursor(state: EditorState) {
  const sync: Binding = ySyncPluginKey.getState(state)
  const relative = (place: number) =>
    Y.relativePositionToJSON(absolutePositionToRelativePosition(place, sync.type, sync.binding.mapping))
  return { anchor: relative(state.selection.anchor), head: relative(state.selection.head) }
}

function drawn(state: EditorState, cursors: readonly RemoteCursor[]): DecorationSet {
  const sync: Binding | undefined = ySyncPluginKey.getState(state)
  if (!sync) return DecorationSet.empty
  const decorations: Decoration[] = []
  for (const cursor of cursors) {
    const [anchor, head] = [placeOf(sync, cursor.anchor), placeOf(sync, cursor.head)]
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

function placeOf(sync: Binding, json: unknown): number | null {
  try {
    const relative = Y.createRelativePositionFromJSON(json)
    return relativePositionToAbsolutePosition(sync.doc, sync.type, relative, sync.binding.mapping)
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
