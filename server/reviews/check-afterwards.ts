import { InvalidMove } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { success } from '#app/domain/result.ts'
import { transition } from '#server/drafts/transition.ts'
import type { ReviewServices } from './services.ts'

/**
 * A moderator has read what a trusted organisation published, and lets it stand.
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function checkAfterwards({ db }: ReviewServices, person: Person, id: unknown): Promise<void> {
  await transition(db, person, id, {
    action: 'checkAfterwards',
    move: 'checkAfterwards',
    prepare: async ({ found }) => {
      if (!found.uncheckedSince) throw new InvalidMove('notHere')
      return success(found)
    },
    columns: { unchecked_since: null },
    answer: () => undefined,
  })
}
