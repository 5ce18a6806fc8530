/** One line (that may wrap), several lines, or words with commas: all of them one shared text. */
import { useEffect, useRef, useState } from 'react'
import type { ProseField, TagsField, TextField as TextFieldOf } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useProblem, useSession } from '../session/context.tsx'
import { grow } from '../text/grow.ts'
import { type FieldShape, pasteInto } from '../text/paste-words.ts'
import { bindText } from '../text/text-binding.ts'
import { describedBy, FieldFrame, idsOf } from './field-frame.tsx'
import { isWrong } from './field-problem.tsx'
import { suggestionsId } from './suggestions.tsx'

type TextLike = TextFieldOf | ProseField | TagsField

/** Sentences wrap instead of scrolling out of sight; names and addresses are shorter than this. */
const longestLine = 100
/** The counter shows from here on: nobody needs it before. */
const nearShare = 0.8

export function TextField({ field, path }: { field: TextLike; path: string }) {
  const { doc, language } = useSession()
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [length, setLength] = useState(0)
  // as it is drawn first, by the server too; then the binding keeps it
  const [first] = useState(() => doc.getText(path).toString())
  const oneLine = field.type !== 'prose'
  useEffect(() => {
    if (!element.current) return
    const control = element.current
    return bindText(control, doc.getText(path), {
      oneLine,
      onShown: (text) => {
        grow(control)
        // drawn anew only where the counter shows
        setLength(text.length >= field.max * nearShare ? text.length : 0)
      },
    })
  }, [doc, path, oneLine, field.max])

  const ids = idsOf(path)
  const problem = useProblem(path)
  const wraps = field.type !== 'text' || (field.max > longestLine && !field.format && !field.suggest)
  const common = {
    ref: element,
    id: ids.control,
    className: 'editor-input',
    defaultValue: first,
    'aria-describedby': describedBy(field, path),
    'aria-invalid': isWrong(problem) || undefined,
    autoComplete: 'off',
    lang: language,
    // in the language of the text, whatever the page is shown in
    spellCheck: true,
    dir: 'auto',
    onPaste: pasteInto(shapeOf(field)),
  }
  return (
    <FieldFrame field={field} path={path} isWide={wraps} note={<Counter length={length} max={field.max} />}>
      {wraps ? (
        <textarea
          {...common}
          rows={field.type === 'prose' ? 3 : 1}
          onKeyDown={oneLine ? withoutLineBreak : undefined}
        />
      ) : (
        <input {...common} {...kindOf(field)} />
      )}
    </FieldFrame>
  )
}

function shapeOf(field: TextLike): FieldShape {
  if (field.type === 'prose') return 'lines'
  if (field.type === 'tags') return 'words'
  return field.format ? 'address' : 'line'
}

/** Never `type="email"`: such a field tells nobody where its caret is. */
function kindOf(field: TextLike) {
  if (field.type !== 'text') return {}
  if (field.format === 'email') return { type: 'text', inputMode: 'email', spellCheck: false } as const
  if (field.format === 'url') return { type: 'text', inputMode: 'url', spellCheck: false } as const
  return field.suggest ? { type: 'text', list: suggestionsId(field.suggest) } : { type: 'text' }
}

function withoutLineBreak(event: React.KeyboardEvent) {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
}

function Counter({ length, max }: { length: number; max: number }) {
  const { t } = useText()
  if (length < max * nearShare) return null
  const isOver = length > max
  return (
    <p className={isOver ? 'editor-counter editor-counter-over' : 'editor-counter'}>
      {isOver ? t.editor.field.tooMany(length - max) : t.editor.field.remaining(max - length)}
    </p>
  )
}
