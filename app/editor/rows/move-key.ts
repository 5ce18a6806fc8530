/** Alt+Shift+↑ and ↓ move what one is in, as in the word processors: -1, 1, or 0 for every other key. */
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export function moveKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): -1 | 0 | 1 {
  if (!altKey || !shiftKey || ctrlKey || metaKey) return 0
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
}
