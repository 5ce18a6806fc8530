/**
 * A field that depends on a choice is there while it applies. What was written before the choice changed is said beside
 * the others and kept: it is read by nobody, and comes back with the choice.
 */
import { type ReactNode, useCallback } from 'react'
import { anchorOf, fieldOf, groupOf, rowPath } from '#app/domain/cases/document.ts'
import type { Condition, LeafField, RowsField } from '#app/domain/cases/fields.ts'
import { readLeaf } from '#app/domain/cases/read-content.ts'
import { leafText } from '#app/i18n/leaf-text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useSession, useValue } from '../session/context.tsx'
import { useStored } from '../session/use-stored.ts'

interface Props {
  field: LeafField
  path: string
  when: Condition
  children: ReactNode
}

export function WhenApplies({ field, path, when, children }: Props) {
  const [value] = useValue(conditionPath(path, when))
  return when.in.includes(String(value)) ? children : <Kept field={field} path={path} when={when} />
}

/** In a row the condition is about the row. */
export function conditionPath(path: string, when: Condition): string {
  const [group, row, key] = path.split('/')
  return group && row && key ? rowPath(group, row, when.key) : when.key
}

function Kept({ field, path, when }: Omit<Props, 'children'>) {
  const { t, lang } = useText()
  const { doc, kind, values } = useSession()
  const written = useStored(
    useCallback(
      (listener) => {
        const stop = values.subscribe(listener, path)
        const text = doc.getText(path)
        text.observe(listener)
        return () => {
          stop()
          text.unobserve(listener)
        }
      },
      [doc, values, path],
    ),
    () => {
      const value = readLeaf(doc, field, path)
      return value === null ? '' : leafText(field, value, {}, lang)
    },
  )
  if (written === '') return null
  const [group = '', row] = path.split('/')
  const beside = row ? groupOf(kind, group)?.fields : undefined
  const decides = beside ? beside.find(({ key }) => key === when.key) : fieldOf(kind, when.key)
  return (
    <p className="editor-kept" id={anchorOf(path)} data-field={path} data-wide>
      {t.editor.field.notApplying(field.label[lang], conditionText(decides, when, lang))} <q>{written}</q>
    </p>
  )
}

/** "Slag: Vinst" */
export function conditionText(
  field: LeafField | RowsField | null | undefined,
  when: Condition,
  lang: 'sv' | 'en',
): string {
  if (field?.type !== 'choice') return ''
  const options = field.options.filter(({ key }) => when.in.includes(key)).map(({ label }) => label[lang])
  return `${field.label[lang]}: ${options.join(', ')}`
}
