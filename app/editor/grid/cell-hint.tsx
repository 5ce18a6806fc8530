import { rowPath } from '#app/domain/cases/document.ts'
import type { RowsField } from '#app/domain/cases/fields.ts'
import { problemText } from '#app/i18n/problem-text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { conditionText } from '../fields/when-applies.tsx'
import { useProblem } from '../session/context.tsx'
import { useCell } from './use-cell.ts'

interface Props {
  id: string
  field: RowsField
  row: string
  col: number
}

/** Below the grid: what to write in the cell that one is in, and what is wrong with what stands there. */
export function CellHint({ id, field, row, col }: Props) {
  const { t, lang } = useText()
  const leaf = field.fields[col]
  return (
    <p className="grid-hint" id={id}>
      {leaf ? (
        <>
          <b>{leaf.label[lang]}</b> {leaf.help?.[lang]} <CellProblem field={field} row={row} col={col} />
        </>
      ) : (
        t.editor.grid.removeHint
      )}
    </p>
  )
}

function CellProblem({ field, row, col }: Omit<Props, 'id'>) {
  const { t, lang } = useText()
  const leaf = field.fields[col] ?? field.fields[0]
  const path = rowPath(field.key, row, leaf?.key ?? '')
  const problem = useProblem(path)
  if (!leaf) return null
  return (
    <span className="grid-problem">
      <CellUnread leaf={leaf} path={path} beside={field} />
      {problem && ` ${problem.kind === 'missing' ? t.editor.field.needed : problemText(problem, t)}`}
      <span className="visually-hidden" lang={lang} />
    </span>
  )
}

function CellUnread({
  leaf,
  path,
  beside,
}: {
  leaf: RowsField['fields'][number]
  path: string
  beside: RowsField
}) {
  const { t, lang } = useText()
  const { applies, isUnread } = useCell(leaf, path)
  if (isUnread) return t.editor.grid.unread
  if (applies || !leaf.when) return null
  const decides = beside.fields.find(({ key }) => key === leaf.when?.key)
  return t.editor.grid.idle(conditionText(decides, leaf.when, lang))
}
