/** The names of the kinds of callouts, for the style sheet: colour alone says nothing, and the shared text holds only the kind. */
import { type RefObject, useEffect } from 'react'
import { calloutTones } from '#app/domain/text/flat/facts.ts'
import { useText } from '#app/i18n/use-text.tsx'

export function useToneNames(root: RefObject<HTMLElement | null>): void {
  const { t } = useText()
  useEffect(() => {
    for (const tone of calloutTones)
      root.current?.style.setProperty(`--tone-${tone}`, JSON.stringify(t.editor.rich.tones[tone]))
  }, [root, t])
}
