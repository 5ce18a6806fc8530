/** How long the draft is, and the text that one is in: counted when nobody types. */
import { useEffect, useState } from 'react'
import { wordCounts } from '#app/domain/cases/word-count.ts'
import { minutesToRead } from '#app/domain/text/count-words.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { whenIdle } from '../rich/idle-queue.ts'
import { useSession } from '../session/context.tsx'

export function WordCount() {
  const { t, lang } = useText()
  const { kind, progress } = useSession()
  const [counts, setCounts] = useState(() => wordCounts(kind, progress.state.content))
  useEffect(
    () => progress.subscribe(() => whenIdle(() => setCounts(wordCounts(kind, progress.state.content)))),
    [kind, progress],
  )
  const path = useTextInFocus()
  const texts = t.editor.outline.words
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const here = path === null ? undefined : counts.get(path)
  return (
    <p className="outline-words">
      {texts.all(number(all, lang), all)} · {texts.minutes(minutesToRead(all))}
      {here !== undefined && <span>{texts.here(number(here, lang), here)}</span>}
    </p>
  )
}

function useTextInFocus(): string | null {
  const [path, setPath] = useState<string | null>(null)
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      const field = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null
      if (field) setPath(field.dataset.field ?? null)
    }
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [])
  return path
}
