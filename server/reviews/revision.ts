import type { Person } from '#app/domain/people/person.ts'
import { permit } from '#server/drafts/authorise.ts'
import { isRepeated, lockCase, move } from '#server/drafts/transition.ts'
import type { ReviewServices } from './services.ts'

/** A new version of what is published, or another try at what was rejected. */
export type Reopening = 'revise' | 'reopen'

/**
 * Opens the draft again: a new version of what is published, which stays as it is meanwhile, or another try at what was
 * turned down.
 * @throws NotFound, Forbidden, InvalidMove
 */
export function revise({ db }: ReviewServices, person: Person, id: unknown): Promise<Reopening> {
  return db.transaction().execute(async (trx): Promise<Reopening> => {
    const locked = await lockCase(trx, person, id)
    const { found } = locked
    if (isRepeated(locked, person, 'revise')) return 'revise'
    if (isRepeated(locked, person, 'reopen')) return 'reopen'
    permit(person, 'revise', found)
    const wasRejected = found.state === 'rejected'
    await move(trx, person, found, wasRejected ? 'reopen' : 'revise')
    return wasRejected ? 'reopen' : 'revise'
  })
}
