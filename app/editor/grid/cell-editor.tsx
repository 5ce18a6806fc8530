/** The control that one writes in while a cell is being changed. It has the focus as long as it is there. */
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import type { LeafField } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { suggestionsId } from '../fields/suggestions.tsx'
import { useSession } from '../session/context.tsx'
import { bindText } from '../text/text-binding.ts'
import { cellText } from './use-cell.ts'
import { namedRows, replaceText } from './write-cells.ts'

/** Where to go when the cell is done: by a key, or nowhere because the focus is elsewhere already. */
export type Leaving = 'up' | 'down' | 'left' | 'right' | 'stay' | 'gone'

interface Props {
  field: LeafField
  path: string
  /** What stood there goes away as soon as one writes. */
  replaces: boolean
  onWrite: (text: string) => void
  onDone: (leaving: Leaving) => void
}

export function CellEditor(props: Props) {
  if (props.field.type === 'text') return <SharedCellEditor {...props} />
  return props.field.type === 'choice' ? <ChoiceEditor {...props} /> : <ValueEditor {...props} />
}

function leavingBy(event: KeyboardEvent): Leaving | null {
  if (event.nativeEvent.isComposing) return null
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down'
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right'
  return null
}

function nothing() {}

/** Written and left once, by whichever of keys and blur comes first. */
function useLeaving(onDone: Props['onDone'], write: () => void, takeBack: () => void) {
  const isDone = useRef(false)
  const leave = (leaving: Leaving, isTakenBack = false) => {
    if (isDone.current) return
    isDone.current = true
    if (isTakenBack) takeBack()
    else write()
    onDone(leaving)
  }
  return {
    onBlur: () => leave('gone'),
    onKeyDown: (event: KeyboardEvent) => {
      const leaving = leavingBy(event)
      if (leaving) leave(leaving)
      else if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave('stay', true)
      else {
        // arrows and the like belong to the control now
        event.stopPropagation()
        return
      }
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

/** Bound to the shared text: a colleague in the same cell sees every letter, as everywhere else. */
function SharedCellEditor({ field, path, replaces, onDone }: Props) {
  const { lang } = useText()
  const session = useSession()
  const { doc, language } = session
  const element = useRef<HTMLInputElement>(null)
  const before = useRef<{ text: string; isAlone: boolean } | null>(null)
  useLayoutEffect(() => {
    const control = element.current
    if (!control) return
    const text = doc.getText(path)
    before.current ??= { text: text.toString(), isAlone: true }
    const { presence } = session
    // what a colleague is writing is not thrown away with a letter
    if (replaces && presence.colleaguesAt(path).length === 0) replaceText(session, path, '')
    const noticeOthers = (_event: unknown, { local }: { local: boolean }) => {
      if (!local && before.current) before.current.isAlone = false
    }
    text.observe(noticeOthers)
    const stop = bindText(control, text, { oneLine: true, onShown: () => {} })
    control.focus()
    control.setSelectionRange(control.value.length, control.value.length)
    return () => {
      stop()
      text.unobserve(noticeOthers)
    }
  }, [doc, path, replaces, session])
  const takeBack = () => {
    if (before.current?.isAlone) replaceText(session, path, before.current.text)
  }
  const leaving = useLeaving(onDone, nothing, takeBack)
  const suggest = field.type === 'text' ? field.suggest : undefined
  return (
    <input
      ref={element}
      className="grid-input"
      type="text"
      autoComplete="off"
      lang={language}
      spellCheck
      aria-label={field.label[lang]}
      list={suggest && suggestionsId(suggest)}
      {...leaving}
    />
  )
}

function ValueEditor({ field, path, replaces, onWrite, onDone }: Props) {
  const { lang } = useText()
  const session = useSession()
  const element = useRef<HTMLInputElement>(null)
  const listId = useId()
  const first = session.unparsed.get(path) ?? cellText(session, field, path, lang)
  useFocusAtOnce(element)
  const write = () => {
    const text = element.current?.value ?? ''
    if (text !== first) onWrite(text)
  }
  const leaving = useLeaving(onDone, write, nothing)
  return (
    <>
      <input
        ref={element}
        className="grid-input"
        type="text"
        inputMode={field.type === 'number' ? 'decimal' : undefined}
        autoComplete="off"
        aria-label={field.label[lang]}
        defaultValue={replaces ? '' : first}
        list={field.type === 'row_ref' ? listId : undefined}
        {...leaving}
      />
      {field.type === 'row_ref' && (
        <datalist id={listId}>
          {namedRows(session, field).map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      )}
    </>
  )
}

function ChoiceEditor({ field, path, onWrite, onDone }: Props) {
  const { t, lang } = useText()
  const { values } = useSession()
  const element = useRef<HTMLSelectElement>(null)
  useFocusAtOnce(element)
  const first = values.get(path)
  const write = () => {
    const key = element.current?.value ?? ''
    if (key !== (first ?? '')) onWrite(key)
  }
  const options = field.type === 'choice' ? field.options : []
  const leaving = useLeaving(onDone, write, nothing)
  return (
    <select
      ref={element}
      className="grid-input"
      aria-label={field.label[lang]}
      defaultValue={typeof first === 'string' ? first : ''}
      {...leaving}
    >
      <option value="">{t.editor.field.choose}</option>
      {options.map((option) => (
        <option key={option.key} value={option.key}>
          {option.label[lang]}
        </option>
      ))}
    </select>
  )
}

/** In the same moment: the key that began it types its letter here. */
function useFocusAtOnce(element: { current: HTMLInputElement | HTMLSelectElement | null }) {
  useLayoutEffect(() => {
    const control = element.current
    control?.focus()
    if (control instanceof HTMLInputElement)
      control.setSelectionRange(control.value.length, control.value.length)
  }, [element])
}
