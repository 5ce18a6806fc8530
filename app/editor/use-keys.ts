/** Keys that work everywhere on the page: undo and redo of one's own doing, from part to part, and the help. */
import { type RefObject, useEffect } from 'react'
import { goToPart } from './outline/go-to-part.ts'
import { useSession } from './session/context.tsx'

export function useKeys(element: RefObject<HTMLElement | null>, onHelp: () => void): void {
  const { undo } = useSession()
  useEffect(() => {
    const root = element.current
    if (!root) return
    const isRich = (target: EventTarget | null) =>
      target instanceof Element && target.closest('.rich-mount') !== null
    const press = (event: KeyboardEvent) => {
      // past the last part the key is the browser's again: it leads on to its own
      if (event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey) {
        if (goToPart(document.activeElement, event.shiftKey ? -1 : 1)) event.preventDefault()
        return
      }
      const act = actOf(event)
      if (act === 'help') onHelp()
      // a rich text undoes by itself
      else if (act === null || isRich(event.target)) return
      else undo[act]()
      event.preventDefault()
    }
    // the browser's own undo knows nothing of colleagues
    const before = (event: InputEvent) => {
      if (isRich(event.target)) return
      if (event.inputType === 'historyUndo') undo.undo()
      else if (event.inputType === 'historyRedo') undo.redo()
      else return
      event.preventDefault()
    }
    root.addEventListener('keydown', press)
    root.addEventListener('beforeinput', before)
    return () => {
      root.removeEventListener('keydown', press)
      root.removeEventListener('beforeinput', before)
    }
  }, [element, undo, onHelp])
}

function actOf(event: KeyboardEvent): 'undo' | 'redo' | 'help' | null {
  if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'Digit0') return 'help'
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : null
}
