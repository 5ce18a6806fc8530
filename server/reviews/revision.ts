import type { Person } from '#app/domain/people/person.ts'
import { unwrap } from '#app/domain/result.ts'
import { wasMade } from '#server/drafts/earlier-moves.ts'
import { transition } from '#server/drafts/transition.ts'
import type { ReviewServices } from './services.ts'

/** A new version of what is published, or another try at what was rejected. */
type Reopening = 'revise' | 'reopen'

/**
 * Opens the draft again: a new version of what is published, which stays as it is meanwhile, or another try at what was
 * turned down.
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function revise({ db }: ReviewServices, person: Person, id: unknown): Promise<Reopening> {
  const reopened = await transition<Reopening>(db, person, id, {
    action: 'revise',
    move: ({ state }) => (state === 'rejected' ? 'reopen' : 'revise'),
    isRepeated: async ({ trx, found, last }) => {
      if (last?.personId === person.id && isReopening(last.move)) return true
      const made = (move: Reopening) => wasMade(trx, found.id, { personId: person.id, move, note: '' })
      return (await made('revise')) || (await made('reopen'))
    },
    answer: (_found, move) => (isReopening(move) ? move : 'revise'),
  })
  return unwrap(reopened)
}

function isReopening(move: string): move is Reopening {
  return move === 'revise' || move === 'reopen'
}
