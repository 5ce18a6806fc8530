/** What a key does in a grid while no cell is being written in. */
export type GridAct =
  | { readonly act: 'move'; readonly rows: number; readonly cols: number }
  | { readonly act: 'row'; readonly to: 'start' | 'end' }
  | { readonly act: 'all'; readonly to: 'start' | 'end' }
  | { readonly act: 'edit'; readonly replaces: boolean }
  | { readonly act: 'tab'; readonly by: -1 | 1 }
  | { readonly act: 'clear' }

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Null for keys that are not the grid's. */
export function gridAct({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): GridAct | null {
  if (altKey) return null
  const isCommand = ctrlKey || metaKey
  const move = moves[key]
  if (move && !isCommand) return { act: 'move', rows: move[0], cols: move[1] }
  if (key === 'Home' || key === 'End')
    return { act: isCommand ? ('all' as const) : ('row' as const), to: key === 'Home' ? 'start' : 'end' }
  if (isCommand) return null
  if (key === 'Enter' || key === 'F2') return { act: 'edit', replaces: false }
  if (key === 'Tab') return { act: 'tab', by: shiftKey ? -1 : 1 }
  if (key === 'Delete' || key === 'Backspace') return { act: 'clear' }
  // a letter, or an accent that waits for one, begins to write
  return [...key].length === 1 || key === 'Dead' || key === 'Process' ? { act: 'edit', replaces: true } : null
}
