import { useState } from 'react'
import type { RowsField } from '#app/domain/cases/fields.ts'
import { useMedia } from '../grid/use-media.ts'

/** Below this a grid would show two columns at a time: cards say more. */
const roomForGrid = '(min-width: 48rem)'

/** As a grid where the group is made for one and the window has room, until somebody wants it otherwise. */
export function useViewOfRows({ asGrid }: RowsField) {
  const hasRoom = useMedia(roomForGrid)
  const [wanted, setWanted] = useState<boolean | null>(null)
  const isGrid = asGrid === true && (wanted ?? hasRoom)
  return { canChange: asGrid === true, isGrid, change: () => setWanted(!isGrid) }
}
