/** A slash at the beginning of a paragraph opens a list of blocks to insert; typing on filters it. */
import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { exitSuggestion, Suggestion, type SuggestionProps, type Trigger } from '@tiptap/suggestion'
import { isRemote } from '#app/editor/rich/binding/binding.ts'
import { Store } from '#app/editor/session/store.ts'
import type { BlockName } from './blocks.ts'

export interface SlashChoice {
  readonly name: BlockName
  readonly label: string
}
interface SlashState {
  readonly choices: readonly SlashChoice[]
  readonly index: number
  /** Where the slash is on the screen. */
  readonly at: { readonly left: number; readonly bottom: number; readonly top: number }
  readonly choose: (choice: SlashChoice) => void
}

/** Between the editor, which knows when, and the list on the page, which shows what. */
export class SlashMenu extends Store {
  readonly listId: string
  readonly choicesFor: (query: string) => readonly SlashChoice[]
  readonly onChosen: (name: BlockName) => void
  #state: SlashState | null = null

  constructor(
    listId: string,
    choicesFor: (query: string) => readonly SlashChoice[],
    onChosen: (name: BlockName) => void,
  ) {
    super()
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
    this.notify()
  }

  /** Marks the choice so many places further on, round and round. */
  moveBy(steps: number): void {
    const state = this.#state
    if (!state) return
    const count = state.choices.length
    this.set({ ...state, index: (state.index + steps + count) % count })
  }

  optionId(index: number): string {
    return `${this.listId}-${index}`
  }
}

const key = new PluginKey<{ active: boolean }>('slash-menu')

export const slashMenu = (menu: SlashMenu) =>
  Extension.create({
    name: 'slashMenu',
    // before the keys of lists and paragraphs
    priority: 2000,
    addProseMirrorPlugins() {
      return [suggestion(menu, this.editor), listAttributes(menu)]
    },
  })

function suggestion(menu: SlashMenu, editor: Editor) {
  // `shouldShow` is asked right after `allow` and lacks this
  let isOpen = false
  return Suggestion<SlashChoice, SlashChoice>({
    editor,
    pluginKey: key,
    char: '/',
    findSuggestionMatch: slashAt,
    allow: ({ isActive }) => {
      isOpen = isActive ?? false
      return true
    },
    // opened by what this person types, neither by a colleague nor by walking past a slash
    shouldShow: ({ transaction }) => isOpen || (transaction.docChanged && !isRemote(transaction)),
    items: ({ query }) => [...choicesIn(menu, editor.state, query)],
    command: ({ range, props }) => {
      editor.view.dispatch(editor.state.tr.delete(range.from, range.to))
      menu.onChosen(props.name)
    },
    render: () => ({
      onUpdate: (props) => show(menu, editor, props),
      onExit: () => menu.set(null),
      onKeyDown: ({ event }) => handleKey(menu, event),
    }),
  })
}

/** Says which option of the list is marked, and closes the list when the text loses the focus. */
function listAttributes(menu: SlashMenu) {
  return new Plugin({
    view: (view) => {
      // the attributes are read when the view updates
      const stop = menu.subscribe(() => view.setProps({}))
      return { destroy: stop }
    },
    props: {
      attributes: (): Record<string, string> =>
        menu.state
          ? { 'aria-controls': menu.listId, 'aria-activedescendant': menu.optionId(menu.state.index) }
          : {},
      handleDOMEvents: {
        blur: (view) => {
          if (key.getState(view.state)?.active) exitSuggestion(view, key)
          return false
        },
      },
    },
  })
}

/** The library looks at one run of letters; a slash behind bold letters begins no paragraph. */
function slashAt({ $position }: Trigger) {
  if ($position.parent.type.name !== 'paragraph') return null
  const written = $position.parent.textBetween(0, $position.parentOffset, undefined, '\ufffc')
  const query = /^\/([^\s/]{0,20})$/.exec(written)?.[1]
  if (query === undefined) return null
  return { range: { from: $position.start(), to: $position.pos }, query, text: written }
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

function show(menu: SlashMenu, { view }: Editor, props: SuggestionProps<SlashChoice, SlashChoice>): void {
  if (props.loading) return
  if (props.items.length === 0 || !view.hasFocus()) {
    menu.set(null)
    return
  }
  const { left, bottom, top } = view.coordsAtPos(props.range.from)
  menu.set({ choices: props.items, index: 0, at: { left, bottom, top }, choose: props.command })
}

function handleKey(menu: SlashMenu, event: KeyboardEvent): boolean {
  const { state } = menu
  if (!state || event.isComposing) return false
  switch (event.key) {
    case 'ArrowDown':
      menu.moveBy(1)
      return true
    case 'ArrowUp':
      menu.moveBy(-1)
      return true
    case 'Enter': {
      const choice = state.choices[state.index]
      if (choice) state.choose(choice)
      return true
    }
    case 'Escape':
      event.stopPropagation()
      return true
    default:
      return false
  }
}
