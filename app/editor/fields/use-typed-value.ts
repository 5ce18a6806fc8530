/**
 * A value that is typed as people write it. What can be read is stored while one types and tidied when one leaves; what
 * cannot is kept in the field with a message beside it, never dropped and never guessed.
 */
import { type ChangeEvent, useEffect, useState } from 'react'
import { useProblem, useSession, useValue } from '../session/context.tsx'
import type { Value } from '../session/values.ts'
import { isWrong } from './field-problem.tsx'

interface Writing {
  /** The stored value as it is written; empty where there is none. */
  readonly written: string
  /** Null for what cannot be read. */
  readonly read: (text: string) => Value | null
}

export function useTypedValue(path: string, { written, read }: Writing) {
  const { unparsed } = useSession()
  const [, setValue] = useValue(path)
  const problem = useProblem(path)
  const [typed, setTyped] = useState(() => unparsed.get(path) ?? written)
  const [isInside, setInside] = useState(false)

  // a colleague's value shows unless one is typing one's own, or what one typed still waits to be mended
  useEffect(() => {
    if (!isInside && unparsed.get(path) === null) setTyped(written)
  }, [written, unparsed, path, isInside])

  const type = (text: string) => {
    setTyped(text)
    const isEmpty = text.trim() === ''
    const value = isEmpty ? null : read(text)
    const isReadable = isEmpty || value !== null
    unparsed.keep(path, isReadable ? null : text)
    if (isReadable) setValue(value)
  }
  // "12," is no mistake until one leaves it so
  const isUnread = !isInside && unparsed.get(path) !== null
  return {
    type,
    input: {
      type: 'text',
      autoComplete: 'off',
      value: typed,
      onFocus: () => {
        setInside(true)
        unparsed.type(path)
      },
      onChange: (event: ChangeEvent<HTMLInputElement>) => type(event.currentTarget.value),
      onBlur: () => {
        setInside(false)
        unparsed.type(null)
        if (unparsed.get(path) === null) setTyped(written)
      },
      'aria-invalid': isUnread || (!isInside && isWrong(problem)) || undefined,
    },
    note: {
      isShown: isUnread,
      saved: written,
      onGiveUp: () => {
        unparsed.keep(path, null)
        setTyped(written)
      },
    },
  }
}
