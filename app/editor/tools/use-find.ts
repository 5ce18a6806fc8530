/** When the search is open, for which words, and where one was. */
import { type RefObject, useCallback, useState } from 'react'

interface Finding {
  readonly words: string
  readonly from: string | null
}

/** Words that somebody selected are looked for; a paragraph is not. */
const longestSelection = 100

/** `field` is the field that one was in last. */
export function useFind(field: RefObject<string | null>) {
  const [finding, setFinding] = useState<Finding | null>(null)
  const open = useCallback(() => {
    const input = document.querySelector<HTMLInputElement>('.find-panel input')
    if (input) input.select()
    else setFinding({ words: selectedWords(), from: field.current })
  }, [field])
  const close = useCallback(() => setFinding(null), [])
  return { finding, open, close }
}

function selectedWords(): string {
  const control = document.activeElement
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
  const words = isText
    ? control.value.slice(control.selectionStart ?? 0, control.selectionEnd ?? 0)
    : String(document.getSelection())
  return words.length <= longestSelection && !/[\r\n]/.test(words) ? words : ''
}
