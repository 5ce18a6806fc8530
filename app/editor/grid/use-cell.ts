/** What a cell shows, listened to cell by cell. */
import { useCallback } from 'react'
import { rowPath } from '#app/domain/cases/document.ts'
import { type LeafField, optionLabel } from '#app/domain/cases/fields.ts'
import { nameInOneLine } from '#app/domain/cases/row-name.ts'
import type { Language } from '#app/domain/language.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { writeNumber } from '../fields/number-text.ts'
import { conditionPath } from '../fields/when-applies.tsx'
import { useSession } from '../session/context.tsx'
import type { EditorSession } from '../session/session.ts'
import { useStored } from '../session/use-stored.ts'

export interface CellState {
  readonly text: string
  /** It cannot be read, and is not saved. */
  readonly isUnread: boolean
  /** Whether it can say anything beside the rest of its row. */
  readonly applies: boolean
}

export function useCell(field: LeafField, path: string): CellState {
  const { lang } = useText()
  const session = useSession()
  const { doc, unparsed, values } = session
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [values.subscribe(listener, path), unparsed.subscribe(listener)]
      if (field.when) stops.push(values.subscribe(listener, conditionPath(path, field.when)))
      if (field.type === 'text') {
        const text = doc.getText(path)
        text.observe(listener)
        stops.push(() => text.unobserve(listener))
      }
      if (field.type === 'row_ref') {
        // its name may change as well, or the row go away
        doc.on('update', listener)
        stops.push(() => doc.off('update', listener))
      }
      return () => {
        for (const stop of stops) stop()
      }
    },
    [doc, unparsed, values, field, path],
  )
  const text = useStored(subscribe, () => unparsed.get(path) ?? cellText(session, field, path, lang))
  const isUnread = useStored(subscribe, () => unparsed.get(path) !== null)
  const applies = useStored(
    subscribe,
    () => !field.when || field.when.in.includes(String(values.get(conditionPath(path, field.when)))),
  )
  return { text, isUnread, applies }
}

/** What stands there, as it is written in a cell; empty when nothing does. */
export function cellText(
  { doc, rows, values }: Pick<EditorSession, 'doc' | 'rows' | 'values'>,
  field: LeafField,
  path: string,
  lang: Language,
): string {
  if (field.type === 'text') return nameInOneLine(doc.getText(path).toString())
  const value = values.get(path)
  if (value === null) return ''
  if (field.type === 'choice') return optionLabel(field.options, String(value))?.[lang] ?? ''
  if (field.type === 'number' && typeof value === 'number')
    return writeNumber(value, { lang, plain: field.plain === true })
  if (field.type === 'row_ref' && typeof value === 'string')
    return rows(field.group).ids.includes(value)
      ? nameInOneLine(doc.getText(rowPath(field.group, value, field.named)).toString())
      : ''
  return String(value)
}
