/** Who wrote a version, as readers see them: name and organisation as they were on the day. */

export interface Contributor {
  name: string
  organisation: string
}

/** Somebody who has written in the draft, with the organisations they belong to now. */
export interface Writer {
  id: string
  name: string
  organisations: readonly { id: string; name: string }[]
}

/** In the order in which they came. Whoever belongs to several organisations wrote for the one that owns the records. */
export function contributorsOf(writers: readonly Writer[], ownerId: string): Contributor[] {
  const seen = new Set<string>()
  const contributors: Contributor[] = []
  for (const writer of writers) {
    if (seen.has(writer.id)) continue
    seen.add(writer.id)
    const own = writer.organisations.find(({ id }) => id === ownerId) ?? writer.organisations[0]
    contributors.push({ name: writer.name, organisation: own?.name ?? '' })
  }
  return contributors
}
