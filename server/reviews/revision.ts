import type { Person } from '#app/domain/people/person.ts'
import { permit } from '#server/drafts/authorise.ts'
import type { ReviewServices } from './services.ts'
import { isRepeated, lockCase, move } from './transition.ts'

/** A new version of what is published, or another try at what was rejected. */
export type Opened = 'revised' | 'reopened'

/**
 * Opens the draft again: a new version of what is published, which stays as it is meanwhile, or another try at what was
 * turned down.
 * @throws NotFound, Forbidden, InvalidMove
 */
export function revise({ db }: ReviewServices, person: Person, id: unknown): Promise<Opened> {
  return db.transaction().execute(async (trx): Promise<Opened> => {
    const locked = await lockCase(trx, person, id)
    const { found } = locked
    if (isRepeated(locked, person, 'revise')) return 'revised'
    if (isRepeated(locked, person, 'reopen')) return 'reopened'
    permit(person, 'revise', found)
    const wasRejected = found.state === 'rejected'
    await move(trx, person, found, wasRejected ? 'reopen' : 'revise')
    return wasRejected ? 'reopened' : 'revised'
  })
}
