/** Keys that work everywhere on the page: undo and redo of one's own doing, from part to part, the search and the help. */
import { type RefObject, useEffect } from 'react'
import { goToPart } from './outline/go-to-part.ts'
import { useSession } from './session/context.tsx'

export interface Openers {
  readonly onHelp: () => void
  readonly onFind: () => void
}

export function useKeys(element: RefObject<HTMLElement | null>, { onHelp, onFind }: Openers): void {
  const { undo } = useSession()
  useEffect(() => {
    const root = element.current
    if (!root) return
    const isRich = (target: EventTarget | null) => within(target, '.rich-mount')
    const press = (event: KeyboardEvent) => {
      // past the last part the key is the browser's again: it leads on to its own
      if (event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey) {
        if (goToPart(document.activeElement, event.shiftKey ? -1 : 1)) event.preventDefault()
        return
      }
      const act = actOf(event)
      if (act === null) return
      if (act === 'help') onHelp()
      else if (act === 'find') {
        // once more, or where nothing is written: the browser's own search
        if (!isWritten(event.target)) return
        onFind()
      } else if (isTool(event.target)) return
      // a rich text undoes by itself
      else if (isRich(event.target)) return
      else undo[act]()
      event.preventDefault()
    }
    /** Before the text that has the focus: what was done in many texts at once belongs to none of them. */
    const first = (event: KeyboardEvent) => {
      const act = actOf(event)
      if ((act === 'undo' && undo.undoWide()) || (act === 'redo' && undo.redoWide())) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    // the browser's own undo knows nothing of colleagues
    const before = (event: InputEvent) => {
      if (isRich(event.target) || isTool(event.target)) return
      if (event.inputType === 'historyUndo') undo.undo()
      else if (event.inputType === 'historyRedo') undo.redo()
      else return
      event.preventDefault()
    }
    root.addEventListener('keydown', first, { capture: true })
    root.addEventListener('keydown', press)
    root.addEventListener('beforeinput', before)
    return () => {
      root.removeEventListener('keydown', first, { capture: true })
      root.removeEventListener('keydown', press)
      root.removeEventListener('beforeinput', before)
    }
  }, [element, undo, onHelp, onFind])
}

const within = (target: EventTarget | null, place: string) =>
  target instanceof Element && target.closest(place) !== null
const isWritten = (target: EventTarget | null) => within(target, '[data-field]')
/** The fields of a tool are no part of the draft: what is typed there the browser undoes. */
const isTool = (target: EventTarget | null) => within(target, '.find-panel')

function actOf(event: KeyboardEvent): 'undo' | 'redo' | 'help' | 'find' | null {
  if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'Digit0') return 'help'
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  if (key === 'f' && !event.shiftKey) return 'find'
  return key === 'y' ? 'redo' : null
}
