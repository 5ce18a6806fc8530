/** Notices when a colleague removes the very row that this person is in: the focus must not fall into nothing. */
import { useEffect, useMemo, useRef } from 'react'

interface Inside {
  readonly id: string
  readonly index: number
  readonly name: string
}

export function useRowGone(ids: readonly string[], onGone: (row: Inside) => void) {
  const inside = useRef<Inside | null>(null)
  const tell = useRef(onGone)
  tell.current = onGone
  useEffect(() => {
    const row = inside.current
    if (!row || ids.includes(row.id)) return
    inside.current = null
    tell.current(row)
  }, [ids])
  return useMemo(
    () => ({
      enter: (row: Inside) => {
        inside.current = row
      },
      leave: () => {
        inside.current = null
      },
    }),
    [],
  )
}
