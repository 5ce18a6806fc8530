import type { Person } from '#app/domain/people/person.ts'
import { matchesFilter, type QueueFilter } from '#app/domain/reviews/queue-filter.ts'
import type { Db } from '#db/connect.ts'
import { listQueue } from './queue.ts'

export interface Position {
  place: number
  of: number
  previous: string | null
  next: string | null
}

/** Where a case stands in what the person is going through; null when it is not part of it. */
export async function findPosition(
  db: Db,
  person: Person,
  id: string,
  filter: QueueFilter,
): Promise<Position | null> {
  const ids = (await listQueue(db, person))
    .filter((entry) => matchesFilter(entry, filter, person.id))
    .map((entry) => entry.id)
  const place = ids.indexOf(id)
  if (place < 0) return null
  return { place: place + 1, of: ids.length, previous: ids[place - 1] ?? null, next: ids[place + 1] ?? null }
}
