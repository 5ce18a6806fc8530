/**
 * A number as people write it. What can be read is stored while one types and tidied when one leaves; what cannot is
 * kept in the field with a message beside it, never dropped and never guessed.
 */
import { useEffect, useState } from 'react'
import type { NumberField as NumberFieldOf } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useProblem, useSession, useValue } from '../session/context.tsx'
import { pasteInto } from '../text/paste-words.ts'
import { describedBy, FieldFrame, idsOf } from './field-frame.tsx'
import { isWrong } from './field-problem.tsx'
import { readNumber, writeNumber } from './number-text.ts'
import { UnparsedNote } from './unparsed-note.tsx'

const pasteNumber = pasteInto('number')

export function NumberField({ field, path }: { field: NumberFieldOf; path: string }) {
  const { lang } = useText()
  const { unparsed } = useSession()
  const [value, setValue] = useValue(path)
  const problem = useProblem(path)
  const written = typeof value === 'number' ? writeNumber(value, { lang, plain: field.plain === true }) : ''
  const [typed, setTyped] = useState(() => unparsed.get(path) ?? written)
  const [isInside, setInside] = useState(false)
  const ids = idsOf(path)
  const unit = field.unit?.[lang] ?? null

  // a colleague's number shows unless one is typing one's own, or what one typed still waits to be mended
  useEffect(() => {
    if (!isInside && unparsed.get(path) === null) setTyped(written)
  }, [written, unparsed, path, isInside])

  const type = (text: string) => {
    setTyped(text)
    const number = text.trim() === '' ? null : readNumber(text, { lang, unit })
    const isReadable = number !== null || text.trim() === ''
    unparsed.keep(path, isReadable ? null : text)
    if (isReadable) setValue(number)
  }
  const enter = () => {
    setInside(true)
    unparsed.type(path)
  }
  const leave = () => {
    setInside(false)
    unparsed.type(null)
    if (unparsed.get(path) === null) setTyped(written)
  }
  const giveUp = () => {
    unparsed.keep(path, null)
    setTyped(written)
  }
  // "12," is no mistake until one leaves it so
  const isWrongAsLeft = !isInside && unparsed.get(path) !== null
  return (
    <FieldFrame
      field={field}
      path={path}
      note={
        <UnparsedNote
          kind="notANumber"
          id={`${ids.control}-unreadable`}
          isShown={isWrongAsLeft}
          saved={written}
          onGiveUp={giveUp}
        />
      }
    >
      <span className="editor-number">
        <input
          id={ids.control}
          className="editor-input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onFocus={enter}
          onChange={(event) => type(event.currentTarget.value)}
          onPaste={pasteNumber}
          onBlur={leave}
          aria-invalid={isWrongAsLeft || (!isInside && isWrong(problem)) || undefined}
          aria-describedby={describedBy(field, path, `${ids.control}-unreadable`)}
        />
        {unit && <span className="editor-unit">{unit}</span>}
      </span>
    </FieldFrame>
  )
}
