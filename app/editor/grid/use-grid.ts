/** Where one is in a grid, and what keys, presses and pastes do there. */
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { maxRows, rowPath } from '#app/domain/cases/document.ts'
import type { LeafField, RowsField } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { conditionPath } from '../fields/when-applies.tsx'
import { useSession } from '../session/context.tsx'
import type { Leaving } from './cell-editor.tsx'
import { gridAct } from './grid-keys.ts'
import { pasteRows } from './paste-rows.ts'
import { readHtmlTable, readTabs } from './pasted-table.ts'
import { cellText } from './use-cell.ts'
import { usePastedNotice } from './use-pasted-notice.ts'
import { clearCell, writeCell } from './write-cells.ts'

/** The row below the last, which comes to be when somebody writes in it. */
export const newRow = 'new'

interface Place {
  readonly row: string
  readonly col: number
}
interface Editing extends Place {
  readonly replaces: boolean
}

interface Options {
  readonly field: RowsField
  /** In their order, without the new one. */
  readonly ids: readonly string[]
  readonly onRemove: (id: string) => void
}

export function useGrid({ field, ids, onRemove }: Options) {
  const { lang } = useText()
  const session = useSession()
  const notifyPasted = usePastedNotice(field)
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<Place>({ row: ids[0] ?? newRow, col: 0 })
  const [editing, setEditing] = useState<Editing | null>(null)
  /** Where Enter goes back to, after one went along a row with Tab. */
  const tabbedFrom = useRef<number | null>(null)
  const order = [...ids, newRow]
  // a row that went away is nowhere to be
  const here = order.includes(active.row) ? active : { row: order[0] ?? newRow, col: active.col }
  const last = field.fields.length
  const latest = useRef({ order, last })
  latest.current = { order, last }

  const focusCell = useCallback((row: string, col: number) => {
    const cell = table.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-col="${col}"]`)
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  const step = useCallback(
    (from: Place, rows: number, cols: number) => {
      const { order: all, last: most } = latest.current
      const at = all.indexOf(from.row) + rows
      const row = all[Math.min(Math.max(at, 0), all.length - 1)]
      if (row !== undefined)
        focusCell(row, Math.min(Math.max(from.col + cols, 0), row === newRow ? most - 1 : most))
    },
    [focusCell],
  )

  const beginEdit = ({ row, col }: Place, replaces: boolean) => {
    const leaf = field.fields[col]
    if (!leaf) {
      // Enter removes a row, as the hint says; a letter typed one column too far does not
      if (row !== newRow && !replaces) onRemove(row)
      return
    }
    const path = rowPath(field.key, row, leaf.key)
    if (leaf.when && !leaf.when.in.includes(String(session.values.get(conditionPath(path, leaf.when))))) {
      // the hint below says why
      return
    }
    // said below the rows; one more would be in no text that is read
    if (row === newRow && session.rows(field.key).ids.length >= maxRows) return
    flushSync(() => {
      const id = row === newRow ? session.rows(field.key).add() : row
      setEditing({ row: id, col, replaces })
    })
  }
  const onDone = useCallback(
    (row: string, col: number, leaving: Leaving) => {
      // a cell that loses the focus to another is done in the middle of that
      if (leaving === 'gone') {
        setEditing((now) => (now?.row === row && now.col === col ? null : now))
        return
      }
      flushSync(() => setEditing(null))
      const from = { row, col }
      if (leaving === 'right') tabbedFrom.current ??= col
      const back = leaving === 'down' ? (tabbedFrom.current ?? col) - col : 0
      const steps = { up: [-1, 0], down: [1, back], left: [0, -1], right: [0, 1], stay: [0, 0] } as const
      const [rows, cols] = steps[leaving]
      step(from, rows, cols)
      if (leaving !== 'right' && leaving !== 'left') tabbedFrom.current = null
    },
    [step],
  )
  const onWrite = useCallback(
    (row: string, leaf: LeafField, text: string) => {
      writeCell(session, { group: field.key, row, column: { field: leaf, scale: 1 }, text }, lang)
    },
    [session, field.key, lang],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    const act = place && gridAct(event)
    if (!act) return
    const { row, col } = place
    if (act.act === 'tab') {
      // past the ends of its row Tab leaves the grid, as everywhere on the page
      const next = col + act.by
      if (next < 0 || next > (row === newRow ? last - 1 : last)) return
      tabbedFrom.current ??= col
      focusCell(row, next)
    } else {
      if (act.act !== 'edit') tabbedFrom.current = null
      if (act.act === 'move') step(place, act.rows, act.cols)
      else if (act.act === 'row') focusCell(row, act.to === 'start' ? 0 : last - 1)
      else if (act.act === 'all') {
        const end = act.to === 'end'
        focusCell((end ? order.at(-1) : order[0]) ?? newRow, end ? last - 1 : 0)
      } else if (act.act === 'clear') {
        const leaf = field.fields[col]
        if (row !== newRow && leaf) clearCell(session, field, row, { field: leaf, scale: 1 })
      } else {
        beginEdit(place, act.replaces)
        // the letter goes on to the control that has the focus now
        if (act.replaces) return
      }
    }
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    const plain = event.clipboardData.getData('text/plain')
    const html = event.clipboardData.getData('text/html')
    const cells = (plain.includes('\t') ? null : readHtmlTable(html)) ?? readTabs(plain)
    const isTable = cells.length > 1 || (cells[0]?.length ?? 0) > 1
    // into the control of a cell goes what fits into one
    if (editing && !isTable) return
    event.preventDefault()
    const place = editing ?? placeOf(event.target) ?? here
    if (cells.length === 0) return
    if (editing) flushSync(() => setEditing(null))
    const row = place.row === newRow ? null : place.row
    const at = { row, col: Math.min(place.col, last - 1) }
    // drawn at once: the focus goes into the first of the new rows
    const pasted = flushSync(() => pasteRows(session, field, cells, at, lang))
    notifyPasted(pasted)
    if (pasted.first) focusCell(pasted.first, at.col)
  }
  const onCopy = (event: ClipboardEvent) => {
    const place = editing ? null : placeOf(event.target)
    const leaf = place && field.fields[place.col]
    if (!leaf || place.row === newRow || !window.getSelection()?.isCollapsed) return
    const path = rowPath(field.key, place.row, leaf.key)
    event.clipboardData.setData(
      'text/plain',
      session.unparsed.get(path) ?? cellText(session, leaf, path, lang),
    )
    event.preventDefault()
  }
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target)
    if (place) setActive(place)
  }
  /** Pressing the cell that one is in begins to write, with a finger too. */
  const wasActive = useRef(false)
  const onMouseDown = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-col]') : null
    wasActive.current = cell !== null && cell === document.activeElement
    tabbedFrom.current = null
  }
  const onClick = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('td[data-col]') : null
    const place = placeOf(cell)
    if (place && wasActive.current && place.col < last && !editing) beginEdit(place, false)
  }
  return {
    table,
    here,
    editing,
    acts: { onDone, onWrite },
    events: { onKeyDown, onPaste, onCopy, onFocus, onMouseDown, onClick },
  }
}

function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof HTMLElement) || target.dataset.col === undefined) return null
  return { row: target.dataset.row ?? newRow, col: Number(target.dataset.col) }
}
