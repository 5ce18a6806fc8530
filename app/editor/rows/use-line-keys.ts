/**
 * The keys of rows of one line, as in a list: Enter begins the next row, Backspace in an empty row removes it. No key moves
 * or removes words: a colleague may be writing in them.
 */
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { maxRows, rowPath } from '#app/domain/cases/document.ts'
import type { RowsField } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { idsOf } from '../fields/field-frame.tsx'
import { useSession } from '../session/context.tsx'

/** `add` puts a new row at a place and goes there. Returns what takes the key: whether it was one of these. */
export function useLineKeys(
  { key: group, fields: [line, ...more] }: RowsField,
  add: (index: number) => void,
): (event: KeyboardEvent, id: string) => boolean {
  const { t } = useText()
  const { announcer, doc, navigator, presence, rows: rowsOf } = useSession()
  const rows = rowsOf(group)
  const pathOf = (id: string) => rowPath(group, id, line?.key ?? '')
  const isEmpty = (id: string) => doc.getText(pathOf(id)).length === 0
  const goToNext = (id: string) => {
    const at = rows.ids.indexOf(id) + 1
    const next = rows.ids[at]
    // an empty row is the next one already
    if (isEmpty(id)) return
    if (next && isEmpty(next)) navigator.goTo(pathOf(next))
    else if (rows.ids.length < maxRows) add(at)
    else announcer.say(t.editor.rows.full(maxRows))
  }
  const remove = (id: string) => {
    const before = rows.ids[rows.ids.indexOf(id) - 1]
    if (before === undefined || presence.colleaguesAt(`${group}/${id}`).length > 0) return
    flushSync(() => rows.removeEmpty(id, doc.getText(pathOf(id))))
    navigator.goTo(pathOf(before))
    const control = document.getElementById(idsOf(pathOf(before)).control)
    if (control instanceof HTMLTextAreaElement)
      control.setSelectionRange(control.value.length, control.value.length)
  }
  return (event, id) => {
    const pressed = line?.type === 'text' && more.length === 0 ? lineKey(event) : null
    if (pressed === 'next') goToNext(id)
    else if (pressed === 'remove' && isEmpty(id)) remove(id)
    else return false
    event.preventDefault()
    return true
  }
}

/** Null for every other key, while a word is composed, and while the key that emptied the row is still held down. */
function lineKey(event: KeyboardEvent): 'next' | 'remove' | null {
  const { target, key, nativeEvent, repeat, ctrlKey, metaKey, altKey, shiftKey } = event
  const isLine = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
  if (!isLine || nativeEvent.isComposing || repeat || ctrlKey || metaKey || altKey || shiftKey) return null
  return key === 'Enter' ? 'next' : key === 'Backspace' ? 'remove' : null
}
