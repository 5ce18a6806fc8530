/**
 * A day, shown as the language of the page writes it and read as people do; how is said beside the field. The browser's own
 * date field follows the browser's language instead, and shows 11/26/2026 on a Swedish page; its calendar is a button away.
 */
import { useRef } from 'react'
import type { DateField as DateFieldOf } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useValue } from '../session/context.tsx'
import { pasteInto } from '../text/paste-words.ts'
import { readDate, writeDate } from './date-text.ts'
import { describedBy, FieldFrame, idsOf } from './field-frame.tsx'
import { UnparsedNote } from './unparsed-note.tsx'
import { useTypedValue } from './use-typed-value.ts'

const pasteDate = pasteInto('line')

export function DateField({ field, path }: { field: DateFieldOf; path: string }) {
  const { t, lang } = useText()
  const [value] = useValue(path)
  const saved = typeof value === 'string' ? value : ''
  const { input, note, type } = useTypedValue(path, {
    written: saved && writeDate(saved, lang),
    read: readDate,
  })
  const calendar = useRef<HTMLInputElement>(null)
  const { control } = idsOf(path)
  const hintId = `${control}-hint`
  const unreadId = `${control}-unreadable`
  return (
    <FieldFrame
      field={field}
      path={path}
      note={
        <>
          <p className="editor-help" id={hintId}>
            {t.editor.field.dateHint}
          </p>
          <UnparsedNote kind="notADate" id={unreadId} {...note} />
        </>
      }
    >
      <span className="editor-number">
        <input
          {...input}
          id={control}
          className="editor-input editor-date"
          onPaste={pasteDate}
          aria-describedby={describedBy(field, path, hintId, unreadId)}
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
