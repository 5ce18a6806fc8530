import { useCallback } from 'react'
import { choicePath } from '#app/domain/cases/document.ts'
import type { Option } from '#app/domain/cases/fields.ts'
import { useSession } from '../session/context.tsx'
import { useStored } from '../session/use-stored.ts'

/** Between keys in one string; no key holds it. */
const separator = ' '

/** The keys that are ticked, each a value of its own, in the order of the options. */
export function useChosen(path: string, options: readonly Option[]): readonly string[] {
  const { values } = useSession()
  const joined = useStored(
    useCallback(
      (listener) => {
        const stops = options.map(({ key }) => values.subscribe(listener, choicePath(path, key)))
        return () => {
          for (const stop of stops) stop()
        }
      },
      [values, path, options],
    ),
    () =>
      options
        .filter(({ key }) => values.get(choicePath(path, key)) === true)
        .map(({ key }) => key)
        .join(separator),
  )
  return joined === '' ? [] : joined.split(separator)
}
