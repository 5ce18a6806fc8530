/** What the fields read from the open draft, each only what it shows. */
import { createContext, type ReactNode, useCallback, useContext } from 'react'
import type { Problem } from '#app/domain/cases/problem.ts'
import type { Colleague } from '../presence/presence.ts'
import type { EditorSession } from './session.ts'
import { useStored } from './use-stored.ts'
import type { Value } from './values.ts'

const SessionContext = createContext<EditorSession | null>(null)

export function SessionProvider({ session, children }: { session: EditorSession; children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): EditorSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('outside of an open draft')
  return session
}

export function useValue(key: string): [Value | null, (value: Value | null) => void] {
  const { values } = useSession()
  const value = useStored(
    useCallback((listener) => values.subscribe(listener, key), [values, key]),
    () => values.get(key),
  )
  return [value, useCallback((next) => values.set(key, next), [values, key])]
}

/** A shared text as it stands, for titles and names of rows. */
export function useSharedText(path: string): string {
  const { doc } = useSession()
  const text = doc.getText(path)
  return useStored(
    useCallback(
      (listener) => {
        text.observe(listener)
        return () => text.unobserve(listener)
      },
      [text],
    ),
    () => text.toString(),
  )
}

export function useRowIds(group: string): readonly string[] {
  const rows = useSession().rows(group)
  return useStored(
    useCallback((listener) => rows.subscribe(listener), [rows]),
    () => rows.ids,
  )
}

/** What keeps the field from being published, as of a moment ago. */
export function useProblem(path: string): Problem | null {
  const { progress } = useSession()
  return useStored(
    useCallback((listener) => progress.subscribe(listener, path), [progress, path]),
    () => progress.problemAt(path),
  )
}

export function useColleaguesAt(path: string): readonly Colleague[] {
  const { presence } = useSession()
  return useStored(
    useCallback((listener) => presence.subscribe(listener, path), [presence, path]),
    () => presence.colleaguesAt(path),
  )
}
