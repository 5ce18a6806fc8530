import { useCallback, useEffect, useRef } from 'react'
import { useText } from '#app/i18n/use-text.tsx'
import { useStored } from '../session/use-stored.ts'
import type { SlashMenu } from './extensions/slash-menu.ts'

/** Room that the list wants below the line; else it opens above. */
const wantedPx = 250

/** The list itself. The focus stays in the text, which points at the chosen line. */
export function SlashList({ menu }: { menu: SlashMenu }) {
  const { t } = useText()
  const element = useRef<HTMLDivElement>(null)
  const state = useStored(
    useCallback((listener) => menu.subscribe(listener), [menu]),
    () => menu.state,
  )
  useEffect(() => {
    const list = element.current
    if (!list || !state) return
    const { left, top, bottom } = state.at
    const isAbove = bottom + wantedPx > window.innerHeight && top > wantedPx
    list.style.left = `${Math.max(8, Math.min(left, window.innerWidth - list.offsetWidth - 8))}px`
    list.style.top = isAbove ? 'auto' : `${bottom + 4}px`
    list.style.bottom = isAbove ? `${window.innerHeight - top + 4}px` : 'auto'
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [state])
  if (!state) return null
  return (
    <div
      className="slash-list"
      role="listbox"
      id={menu.listId}
      aria-label={t.editor.rich.insert}
      ref={element}
    >
      {state.choices.map((choice, index) => (
        // the keys are handled in the text, which keeps the focus
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={choice.name}
          id={menu.optionId(index)}
          role="option"
          aria-selected={index === state.index}
          className="slash-option"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => state.choose(choice)}
        >
          {choice.label}
        </div>
      ))}
    </div>
  )
}
