/** What this device remembers about its copies of drafts, by name: a few words in localStorage, shared by all tabs. */

/** unsaved: it holds what the server may lack · stale: it must not be read again */
export type Mark = 'unsaved' | 'stale'

const keyOf = (mark: Mark) => `erfa:${mark}`

/** The names that have the mark. */
function marked(mark: Mark): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(mark)) ?? '[]')
    return Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}

export function isMarked(mark: Mark, name: string): boolean {
  return marked(mark).includes(name)
}

export function setMark(mark: Mark, name: string, isSet: boolean): void {
  const before = marked(mark)
  if (before.includes(name) === isSet) return
  const others = before.filter((other) => other !== name)
  try {
    localStorage.setItem(keyOf(mark), JSON.stringify(isSet ? [...others, name] : others))
  } catch {
    // no room for a name: the copy itself is what counts
  }
}
