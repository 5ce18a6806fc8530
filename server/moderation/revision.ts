import type { Person } from '#app/domain/person.ts'
import { permit } from '#server/cases/case-for.ts'
import { isRepeated, lockCase, move } from './move.ts'
import type { ReviewServices } from './services.ts'

/**
 * Opens the draft again: a new version of what is published, which stays as it is meanwhile, or another try at what was
 * turned down.
 * @throws NotFound, Forbidden, InvalidMove
 */
export function revise({ db }: ReviewServices, person: Person, id: unknown): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const locked = await lockCase(trx, person, id)
    const { found } = locked
    if (isRepeated(locked, person, 'revise') || isRepeated(locked, person, 'reopen')) return
    permit(person, 'revise', found)
    await move(trx, person, found, found.state === 'rejected' ? 'reopen' : 'revise')
  })
}
