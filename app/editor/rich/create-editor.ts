/** One rich-text editor on one shared text. */
import { Editor } from '@tiptap/core'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { historyOf, type UndoHistory } from '#app/editor/session/undo-controller.ts'
import type { PresenceStore } from '../presence/presence.ts'
import { moveKey } from '../rows/move-key.ts'
import { bindingOf } from './binding/binding.ts'
import { links } from './extensions/links.ts'
import { notifying, type OnNotice } from './extensions/notify.ts'
import { paste } from './extensions/paste.ts'
import { remoteCarets } from './extensions/remote-carets.ts'
import { sharedText } from './extensions/shared-text.ts'
import { type SlashMenu, slashMenu } from './extensions/slash-menu.ts'
import { soundStructure } from './extensions/sound-structure.ts'
import { steadyScroll } from './extensions/steady-scroll.ts'
import { richSchema } from './rich-schema.ts'

interface Place {
  readonly element: HTMLElement
  /** The draft. */
  readonly doc: Y.Doc
  readonly path: string
  readonly presence: PresenceStore
  /** The attributes that name and describe the editor. */
  readonly attributes: Readonly<Record<string, string>>
  readonly slash: SlashMenu
  /** Opens the form for a link. */
  readonly onLink: () => void
  /** Goes to the toolbar. */
  readonly onTools: () => void
  /** Moves the blocks of the selection. */
  readonly onMove: (by: -1 | 1) => void
  /** What the person should know. */
  readonly onNotice: OnNotice
}

export function createEditor(place: Place): Editor {
  return new Editor({
    element: place.element,
    // its style sheet would need an exception in the CSP; ours says the same
    injectCSS: false,
    // what is pasted is read by paste/, once: "2*3*4" is no Markdown
    enablePasteRules: false,
    editorProps: {
      scrollThreshold: clearOf(place.element),
      scrollMargin: clearOf(place.element),
      attributes: { ...place.attributes },
      handleDOMEvents: { paste: beginStep, cut: beginStep, drop: beginStep },
      handleKeyDown: (view, event) => {
        const isTools = event.key === 'F10' && event.altKey
        const isLink = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey
        const by = view.composing ? 0 : moveKey(event)
        if (by !== 0) place.onMove(by)
        else if (isTools) place.onTools()
        else if (isLink) place.onLink()
        else return false
        event.preventDefault()
        return true
      },
    },
    extensions: [
      ...richSchema,
      sharedText(place.doc, place.path),
      Gapcursor,
      links,
      paste,
      notifying(place.onNotice),
      steadyScroll,
      soundStructure,
      remoteCarets(place.presence, place.path),
      slashMenu(place.slash),
    ],
  })
}

/** What must lie between the caret and the edge of the window, px: the bar and the tools stick on top of the text. */
function clearOf(mount: HTMLElement) {
  const aroundPx = 8
  return {
    get top() {
      const sticky = [
        document.querySelector('.editor-bar'),
        mount.closest('.editor-field')?.querySelector('.editor-label-line') ?? null,
      ]
      const bottoms = sticky.map((element) =>
        element && getComputedStyle(element).position === 'sticky'
          ? Number.parseFloat(getComputedStyle(element).insetBlockStart) + element.clientHeight
          : 0,
      )
      return Math.max(0, ...bottoms) + aroundPx
    },
    bottom: 3 * aroundPx,
    left: 0,
    right: 0,
  }
}

/** The next change becomes an undo step of its own, however soon it follows. */
function beginStep({ state }: EditorView): false {
  bindingOf(state)?.beginStep()
  return false
}

/** What was done in this editor, for undo. */
export function historyOfEditor(editor: Editor): UndoHistory | null {
  const binding = bindingOf(editor.state)
  return binding && historyOf(binding.undoManager)
}
