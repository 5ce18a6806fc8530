/** The browser's date field. An incomplete date is kept in the field and reported, never stored. */
import { useEffect, useRef, useState } from 'react'
import type { DateField as DateFieldOf } from '#app/domain/cases/fields.ts'
import { day } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useProblem, useSession, useValue } from '../session/context.tsx'
import { describedBy, FieldFrame, idsOf } from './field-frame.tsx'
import { isWrong } from './field-problem.tsx'
import { UnparsedNote } from './unparsed-note.tsx'

/** While a year is typed the field says 0002, then 0020: no such day is meant. */
const firstYear = '1900'

export function DateField({ field, path }: { field: DateFieldOf; path: string }) {
  const { lang } = useText()
  const { unparsed } = useSession()
  const [value, setValue] = useValue(path)
  const problem = useProblem(path)
  const element = useRef<HTMLInputElement>(null)
  const [isHalf, setHalf] = useState(false)
  const saved = typeof value === 'string' ? value : ''
  const ids = idsOf(path)

  // not through React's `value`: it would empty what is half written
  useEffect(() => {
    const control = element.current
    if (control && control.value !== saved && control !== document.activeElement && !isHalf)
      control.value = saved
  }, [saved, isHalf])
  useEffect(() => () => unparsed.keep(path, null), [unparsed, path])

  const read = (isDone: boolean) => {
    const control = element.current
    if (!control) return
    const isIncomplete = control.validity.badInput || (control.value !== '' && control.value < firstYear)
    if (!isIncomplete) setValue(control.value || null)
    setHalf(isIncomplete && isDone)
    unparsed.keep(path, isIncomplete ? '?' : null)
  }
  const giveUp = () => {
    if (element.current) element.current.value = saved
    setHalf(false)
    unparsed.keep(path, null)
  }
  return (
    <FieldFrame
      field={field}
      path={path}
      note={
        <UnparsedNote
          kind="notADate"
          id={`${ids.control}-unreadable`}
          isShown={isHalf}
          saved={saved && day(saved, lang)}
          onGiveUp={giveUp}
        />
      }
    >
      <input
        ref={element}
        id={ids.control}
        className="editor-input editor-date"
        type="date"
        max="9999-12-31"
        defaultValue={saved}
        onChange={() => read(false)}
        onFocus={() => unparsed.type(path)}
        onBlur={() => {
          unparsed.type(null)
          read(true)
        }}
        aria-invalid={isHalf || isWrong(problem) || undefined}
        aria-describedby={describedBy(field, path, `${ids.control}-unreadable`)}
      />
    </FieldFrame>
  )
}
