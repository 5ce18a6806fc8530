/** A number as people write it, with what it is counted in. */
import type { NumberField as NumberFieldOf } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useValue } from '../session/context.tsx'
import { pasteInto } from '../text/paste-words.ts'
import { describedBy, FieldFrame, idsOf } from './field-frame.tsx'
import { readNumber, writeNumber } from './number-text.ts'
import { UnparsedNote } from './unparsed-note.tsx'
import { useTypedValue } from './use-typed-value.ts'

const pasteNumber = pasteInto('number')

export function NumberField({ field, path }: { field: NumberFieldOf; path: string }) {
  const { lang } = useText()
  const [value] = useValue(path)
  const unit = field.unit?.[lang] ?? null
  const { input, note } = useTypedValue(path, {
    written: typeof value === 'number' ? writeNumber(value, { lang, plain: field.plain === true }) : '',
    read: (text) => readNumber(text, { lang, unit }),
  })
  const { control } = idsOf(path)
  const unreadId = `${control}-unreadable`
  return (
    <FieldFrame field={field} path={path} note={<UnparsedNote kind="notANumber" id={unreadId} {...note} />}>
      <span className="editor-number">
        <input
          {...input}
          id={control}
          className="editor-input"
          inputMode="decimal"
          onPaste={pasteNumber}
          aria-describedby={describedBy(field, path, unreadId)}
        />
        {unit && <span className="editor-unit">{unit}</span>}
      </span>
    </FieldFrame>
  )
}
