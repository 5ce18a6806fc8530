import { InvalidMove } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { permit } from '#server/drafts/authorise.ts'
import { isRepeated, lockCase, recordMove } from '#server/drafts/transition.ts'
import type { ReviewServices } from './services.ts'

/**
 * A moderator has read what a trusted organisation published, and lets it stand.
 * @throws NotFound, Forbidden, InvalidMove
 */
export function checkAfterwards({ db }: ReviewServices, person: Person, id: unknown): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const locked = await lockCase(trx, person, id)
    const { found } = locked
    if (isRepeated(locked, person, 'checkAfterwards')) return
    permit(person, 'checkAfterwards', found)
    if (!found.uncheckedSince) throw new InvalidMove('notHere')
    await trx.updateTable('cases').set({ unchecked_since: null }).where('id', '=', found.id).execute()
    const { publicationStatus } = found
    await recordMove(trx, person, found.id, {
      move: 'checkAfterwards',
      from: publicationStatus,
      to: publicationStatus,
      note: '',
    })
  })
}
