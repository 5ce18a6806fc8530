/** Which rows of a group show all their fields. Few are all open; of many, those that somebody asked for. */
import { useCallback, useState } from 'react'
import type { RowsField } from '#app/domain/cases/fields.ts'

/** Rows with fewer fields than this fit on a line or two and are never folded. */
const foldFrom = 4
const allOpenUpTo = 2

export function useOpenRows(field: RowsField, ids: readonly string[]) {
  const canFold = field.fields.length >= foldFrom
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(ids.length <= allOpenUpTo ? ids : []),
  )
  const show = useCallback((id: string) => setOpened((before) => new Set([...before, id])), [])
  const toggle = useCallback(
    (id: string) =>
      setOpened(
        (before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
      ),
    [],
  )
  const areAllOpen = ids.every((id) => opened.has(id))
  return {
    canFold,
    areAllOpen,
    isOpen: (id: string) => !canFold || opened.has(id),
    show,
    toggle,
    toggleAll: () => setOpened(new Set(areAllOpen ? [] : ids)),
  }
}
