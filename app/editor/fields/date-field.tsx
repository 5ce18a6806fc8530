/**
 * A day, shown as the language of the page writes it and read as people do; how is said beside the field. The browser's own
 * date field follows the browser's language instead, and shows 11/26/2026 on a Swedish page; its calendar is a button away.
 */
import { useEffect, useRef, useState } from 'react'
import type { DateField as DateFieldOf } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useProblem, useSession, useValue } from '../session/context.tsx'
import { pasteInto } from '../text/paste-words.ts'
import { readDate, writeDate } from './date-text.ts'
import { describedBy, FieldFrame, idsOf } from './field-frame.tsx'
import { isWrong } from './field-problem.tsx'
import { UnparsedNote } from './unparsed-note.tsx'

const pasteDate = pasteInto('line')

export function DateField({ field, path }: { field: DateFieldOf; path: string }) {
  const { t, lang } = useText()
  const { unparsed } = useSession()
  const [value, setValue] = useValue(path)
  const problem = useProblem(path)
  const saved = typeof value === 'string' ? value : ''
  const written = saved && writeDate(saved, lang)
  const [typed, setTyped] = useState(() => unparsed.get(path) ?? written)
  const [isInside, setInside] = useState(false)
  const calendar = useRef<HTMLInputElement>(null)
  const ids = idsOf(path)
  const hint = `${ids.control}-hint`

  // a colleague's day shows unless one is typing one's own, or what one typed still waits to be mended
  useEffect(() => {
    if (!isInside && unparsed.get(path) === null) setTyped(written)
  }, [written, unparsed, path, isInside])

  const type = (text: string) => {
    setTyped(text)
    const date = readDate(text)
    const isReadable = date !== null || text.trim() === ''
    unparsed.keep(path, isReadable ? null : text)
    if (isReadable) setValue(date)
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
  const isWrongAsLeft = !isInside && unparsed.get(path) !== null
  return (
    <FieldFrame
      field={field}
      path={path}
      note={
        <>
          <p className="editor-help" id={hint}>
            {t.editor.field.dateHint}
          </p>
          <UnparsedNote
            kind="notADate"
            id={`${ids.control}-unreadable`}
            isShown={isWrongAsLeft}
            saved={written}
            onGiveUp={giveUp}
          />
        </>
      }
    >
      <span className="editor-number">
        <input
          id={ids.control}
          className="editor-input editor-date"
          type="text"
          autoComplete="off"
          value={typed}
          onFocus={() => {
            setInside(true)
            unparsed.type(path)
          }}
          onChange={(event) => type(event.currentTarget.value)}
          onPaste={pasteDate}
          onBlur={leave}
          aria-invalid={isWrongAsLeft || (!isInside && isWrong(problem)) || undefined}
          aria-describedby={describedBy(field, path, hint, `${ids.control}-unreadable`)}
        />
        <span className="editor-calendar">
          <button
            type="button"
            className="editor-quiet"
            aria-label={`${t.editor.field.calendar}: ${field.label[lang]}`}
            onClick={() => calendar.current?.showPicker()}
          >
            {t.editor.field.calendar}
          </button>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            max="9999-12-31"
            value={saved}
            onChange={({ currentTarget }) =>
              type(currentTarget.value && writeDate(currentTarget.value, lang))
            }
          />
        </span>
      </span>
    </FieldFrame>
  )
}
