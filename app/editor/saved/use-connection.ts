import { useCallback, useEffect, useState } from 'react'
import type { ConnectionState } from '#app/editor/connection/connection-state.ts'
import { useStored } from '#app/editor/session/use-stored.ts'
import { useSession } from '../session/context.tsx'

export function useConnection(): ConnectionState {
  const { connection } = useSession()
  return useStored(
    useCallback((listener) => connection.subscribe(listener), [connection]),
    () => connection.state,
  )
}

/** One fact of it: whoever needs no more is not drawn anew with each letter that is saved. */
export function useConnected<K extends keyof ConnectionState>(fact: K): ConnectionState[K] {
  const { connection } = useSession()
  return useStored(
    useCallback((listener) => connection.subscribe(listener), [connection]),
    () => connection.state[fact],
  )
}

/** Whether it has lasted this long since then; false while there is no then. */
export function useHasLasted(since: number | null, ms: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    setLasts(false)
    if (since === null) return
    const timer = setTimeout(() => setLasts(true), Math.max(0, since + ms - Date.now()))
    return () => clearTimeout(timer)
  }, [since, ms])
  return lasts
}

/** What was typed and says no number or date: it is not saved, and leaving loses it. */
export function useUnparsedCount(): number {
  const { unparsed } = useSession()
  return useStored(
    useCallback((listener) => unparsed.subscribe(listener), [unparsed]),
    () => unparsed.count,
  )
}
