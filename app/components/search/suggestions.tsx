/** Words that search fields offer while somebody types: the same on every page, from the frame of the page. */
import { createContext, useContext } from 'react'

const Suggestions = createContext<readonly string[]>([])

export const SuggestionsProvider = Suggestions.Provider

/** For an input with `list={id}`. Nothing where nothing is offered. */
export function SuggestionList({ id }: { id: string }) {
  const words = useContext(Suggestions)
  if (words.length === 0) return null
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  )
}

export function useHasSuggestions(): boolean {
  return useContext(Suggestions).length > 0
}
