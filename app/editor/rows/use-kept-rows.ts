/**
 * The rows to show: those there are, and those that a colleague removed while this person was in them. Such a row stays
 * where it is, caret and all, until its notice is closed; what is written there is in nobody's text until it is brought
 * back.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Rows } from './rows.ts'

interface Row {
  readonly id: string
  readonly name: string
}
export interface RowInside extends Row {
  readonly element: Element
}
interface Kept extends Row {
  readonly index: number
}

interface RowListeners {
  readonly onGone: (row: Row) => void
  /** Somebody brought it back. */
  readonly onBack: (id: string) => void
}

export function useKeptRows(rows: Rows, ids: readonly string[], listeners: RowListeners) {
  const inside = useRef<RowInside | null>(null)
  const [kept, setKept] = useState<readonly Kept[]>([])
  const before = useRef(ids)
  const latest = useRef(listeners)
  latest.current = listeners

  const gone = kept.filter(({ id }) => !ids.includes(id))
  const row = inside.current
  // in this very rendering: a row that is taken off the page takes the focus with it
  const isNew =
    row !== null &&
    rows.wasRemovedByOther(row.id) &&
    row.element.contains(document.activeElement) &&
    !gone.some(({ id }) => id === row.id)
  const all = isNew ? [...gone, { id: row.id, name: row.name, index: before.current.indexOf(row.id) }] : gone
  const shown = all
    .toSorted((a, b) => a.index - b.index)
    .reduce<readonly string[]>((list, { id, index }) => list.toSpliced(Math.max(0, index), 0, id), ids)

  useEffect(() => {
    before.current = shown
    // one that was brought back is a row like any other
    if (isNew || gone.length < kept.length) setKept(all)
    for (const { id } of kept) if (ids.includes(id)) latest.current.onBack(id)
    if (isNew) latest.current.onGone(row)
  })
  return {
    shown,
    isGone: useCallback((id: string) => !ids.includes(id), [ids]),
    ...useMemo(
      () => ({
        enter: (entered: RowInside) => {
          inside.current = entered
        },
        /** This person removes the row, or has seen that it is gone. */
        drop: (id: string) => {
          if (inside.current?.id === id) inside.current = null
          setKept((list) => list.filter((one) => one.id !== id))
        },
      }),
      [],
    ),
  }
}
