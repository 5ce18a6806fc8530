/** A slash at the beginning of a line opens a list of what can be put in; writing on narrows it. */
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isRemote } from '#app/editor/rich/remote.ts'
import type { BlockName } from './blocks.ts'

export interface SlashChoice {
  readonly name: BlockName
  readonly label: string
}
export interface SlashState {
  readonly choices: readonly SlashChoice[]
  readonly index: number
  /** Where the caret is on the screen. */
  readonly at: { readonly left: number; readonly bottom: number; readonly top: number }
}

/** Between the editor, which knows when, and the list on the page, which shows what. */
export class SlashMenu {
  readonly listId: string
  readonly choicesFor: (query: string) => readonly SlashChoice[]
  readonly onChosen: (name: BlockName) => void
  #state: SlashState | null = null
  readonly #listeners = new Set<() => void>()

  constructor(
    listId: string,
    choicesFor: (query: string) => readonly SlashChoice[],
    onChosen: (name: BlockName) => void,
  ) {
    this.listId = listId
    this.choicesFor = choicesFor
    this.onChosen = onChosen
  }

  get state(): SlashState | null {
    return this.#state
  }

  set(state: SlashState | null): void {
    if (state === this.#state) return
    this.#state = state
    for (const listener of [...this.#listeners]) listener()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  optionId(index: number): string {
    return `${this.listId}-${index}`
  }
}

interface Open {
  readonly query: string
  readonly from: number
  readonly index: number
}
const closed = null
type Shown = Open | typeof closed
const key = new PluginKey<Shown>('slash-menu')

export const slashMenu = (menu: SlashMenu) =>
  Extension.create({
    name: 'slashMenu',
    // before the keys of lists and paragraphs
    priority: 2000,
    addProseMirrorPlugins: () => [
      new Plugin<Shown>({
        key,
        state: {
          init: () => closed,
          apply: (transaction, before, _, state) => next(menu, transaction, before, state),
        },
        props: {
          handleKeyDown: (view, event) => press(menu, view, event),
          handleDOMEvents: {
            blur: (view) => {
              if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, closed))
              return false
            },
          },
          attributes: (state): Record<string, string> => {
            const open = key.getState(state)
            return open
              ? { 'aria-controls': menu.listId, 'aria-activedescendant': menu.optionId(open.index) }
              : {}
          },
        },
        view: () => ({
          update: (view) => show(menu, view),
          destroy: () => menu.set(null),
        }),
      }),
    ],
  })

function next(menu: SlashMenu, transaction: Transaction, before: Shown, state: EditorState): Shown {
  const said: Shown | undefined = transaction.getMeta(key)
  if (said !== undefined) return said
  const found = slashAt(state)
  if (!found || choicesIn(menu, state, found.query).length === 0) return closed
  // only what this person types opens it, not walking past a slash
  if (!before && (!transaction.docChanged || isRemote(transaction))) return closed
  return before?.query === found.query ? { ...before, from: found.from } : { ...found, index: 0 }
}

/** No tables within tables. */
function choicesIn(
  menu: SlashMenu,
  { selection: { $from } }: EditorState,
  query: string,
): readonly SlashChoice[] {
  const isInCell = $from.depth > 2 && $from.node($from.depth - 1).type.spec.tableRole !== undefined
  return menu.choicesFor(query).filter(({ name }) => name !== 'table' || !isInCell)
}

function slashAt({ selection }: EditorState): { query: string; from: number } | null {
  const { $from, empty } = selection
  if (!empty || $from.parent.type.name !== 'paragraph') return null
  const written = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const query = /^\/([^\s/]{0,20})$/.exec(written)?.[1]
  return query === undefined ? null : { query, from: $from.start() }
}

function press(menu: SlashMenu, view: EditorView, event: KeyboardEvent): boolean {
  const open = key.getState(view.state)
  if (!open || event.isComposing) return false
  const choices = choicesIn(menu, view.state, open.query)
  const to = (index: number) => view.dispatch(view.state.tr.setMeta(key, { ...open, index }))
  switch (event.key) {
    case 'ArrowDown':
      to((open.index + 1) % choices.length)
      return true
    case 'ArrowUp':
      to((open.index + choices.length - 1) % choices.length)
      return true
    case 'Enter': {
      const choice = choices[open.index]
      if (choice) choose(menu, view, choice.name)
      return true
    }
    case 'Escape':
      view.dispatch(view.state.tr.setMeta(key, closed))
      event.stopPropagation()
      return true
    default:
      return false
  }
}

/** Takes the slash and what was written after it away, and puts the block there. */
export function choose(menu: SlashMenu, view: EditorView, name: BlockName): void {
  const found = slashAt(view.state)
  const { tr } = view.state
  if (found) tr.delete(found.from, view.state.selection.from)
  view.dispatch(tr.setMeta(key, closed))
  menu.onChosen(name)
}

function show(menu: SlashMenu, view: EditorView): void {
  const open = key.getState(view.state)
  if (!open || !view.hasFocus()) {
    menu.set(null)
    return
  }
  const { left, bottom, top } = view.coordsAtPos(open.from)
  menu.set({ choices: choicesIn(menu, view.state, open.query), index: open.index, at: { left, bottom, top } })
}
