/** What this device remembers about its copies of drafts, by name: a few words in localStorage, shared by all tabs. */

/** unsaved: it holds what the server may lack · stale: it must not be read again */
export type StorageFlag = 'unsaved' | 'stale'

const keyOf = (mark: StorageFlag) => `erfa:${mark}`

/** The names that have the mark. */
function marked(mark: StorageFlag): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(mark)) ?? '[]')
    return Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}

export function hasFlag(mark: StorageFlag, name: string): boolean {
  return marked(mark).includes(name)
}

export function setFlag(mark: StorageFlag, name: string, isSet: boolean): void {
  const before = marked(mark)
  if (before.includes(name) === isSet) return
  const others = before.filter((other) => other !== name)
  try {
    localStorage.setItem(keyOf(mark), JSON.stringify(isSet ? [...others, name] : others))
  } catch {
    // no room for a name: the copy itself is what counts
  }
}
