import { sql } from 'kysely'
import { InvalidMove } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { success } from '#app/domain/result.ts'
import { transition } from '#server/drafts/transition.ts'
import { notifyPublished } from '#server/versions/notify-published.ts'
import type { ReviewServices } from './services.ts'

/**
 * A moderator has read what a trusted organisation published, and lets it stand. Readers are no longer told that nobody
 * from outside has.
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function checkAfterwards({ db }: ReviewServices, person: Person, id: unknown): Promise<void> {
  await transition(db, person, id, {
    action: 'checkAfterwards',
    move: 'checkAfterwards',
    async prepare({ trx, found }) {
      if (!found.uncheckedSince) throw new InvalidMove('notHere')
      await trx
        .insertInto('version_check')
        .columns(['version_id', 'checked_by'])
        .expression((row) =>
          row
            .selectFrom('version')
            .where('case_id', '=', found.id)
            .where('number', '=', found.currentVersion)
            .select(['id', sql<string>`${person.id}::uuid`.as('checked_by')]),
        )
        .execute()
      return success(found)
    },
    notify: (trx, found) => notifyPublished(trx, found.id),
    answer: () => undefined,
  })
}
