/** One of the rows of another group of the same draft: the unit that carries a cost. */
import { useCallback, useMemo } from 'react'
import { anchorOf, groupOf, rowPath } from '#app/domain/cases/document.ts'
import type { RowRefField as RowRefFieldOf } from '#app/domain/cases/fields.ts'
import { nameInOneLine } from '#app/domain/cases/row-name.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useRowIds, useSession, useValue } from '../session/context.tsx'
import { useStored } from '../session/use-stored.ts'
import { FieldFrame, idsOf } from './field-frame.tsx'
import { SelectField } from './select-field.tsx'

/** Between names in one string; nobody writes it. */
const separator = '\u0000'

export function RowRefField({ field, path }: { field: RowRefFieldOf; path: string }) {
  const { t, lang } = useText()
  const { kind } = useSession()
  const [value] = useValue(path)
  const rows = useRowIds(field.group)
  const names = useRowNames(field.group, field.named, rows)
  const group = groupOf(kind, field.group)
  const ids = idsOf(path)
  const isGone = typeof value === 'string' && !rows.includes(value)
  if (rows.length === 0 && group)
    return (
      <FieldFrame field={field} path={path}>
        <p className="editor-empty" id={ids.control}>
          {t.editor.field.noRows(group.label[lang])}{' '}
          <a href={`#${anchorOf(field.group)}`}>{t.editor.field.goToRows}</a>
        </p>
      </FieldFrame>
    )
  return (
    <SelectField field={field} path={path}>
      {isGone && <option value={value}>{t.editor.field.removedRow}</option>}
      {rows.map((id, index) => (
        <option key={id} value={id}>
          {names[index] || t.editor.field.unnamedRow(group?.one[lang] ?? '', index + 1)}
        </option>
      ))}
    </SelectField>
  )
}

/** The names of the rows, listened to one by one. */
function useRowNames(group: string, key: string, rows: readonly string[]): readonly string[] {
  const { doc } = useSession()
  const texts = useMemo(() => rows.map((id) => doc.getText(rowPath(group, id, key))), [doc, group, key, rows])
  const joined = useStored(
    useCallback(
      (listener) => {
        for (const text of texts) text.observe(listener)
        return () => {
          for (const text of texts) text.unobserve(listener)
        }
      },
      [texts],
    ),
    () => texts.map((text) => nameInOneLine(text.toString())).join(separator),
  )
  return joined.split(separator)
}
