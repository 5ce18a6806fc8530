/** Administrators change the roles of the platform and suspend people. At least one administrator must remain. */
import { sql } from 'kysely'
import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { failure, type Result, success } from '#app/domain/result.ts'
import type { Db, Trx } from '#db/connect.ts'
import { endAllSessions, propagateRightsChange } from './open-sessions.ts'
import { recordRightsChange } from './rights-history.ts'

export type RolesResult = Result<undefined, 'lastAdmin' | 'yourself'>

/** A person who gains a role has to sign in again: an older session, perhaps stolen, must not gain the rights. */
export async function setPlatformRoles(
  db: Db,
  admin: Person,
  personId: string,
  to: { isModerator: boolean; isAdmin: boolean },
): Promise<RolesResult> {
  return db.transaction().execute(async (trx) => {
    const admins = await lockActiveAdmins(trx)
    const before = await lockPerson(trx, personId)
    if (before.is_admin && !to.isAdmin && isOnlyAdmin(admins, personId)) return failure('lastAdmin')
    await trx
      .updateTable('person')
      .set({ is_moderator: to.isModerator, is_admin: to.isAdmin })
      .where('id', '=', personId)
      .execute()
    const noted = { actorId: admin.id, personId }
    if (before.is_moderator !== to.isModerator)
      await recordRightsChange(trx, {
        ...noted,
        change: to.isModerator ? 'made_moderator' : 'moderator_ended',
      })
    if (before.is_admin !== to.isAdmin)
      await recordRightsChange(trx, { ...noted, change: to.isAdmin ? 'made_admin' : 'admin_ended' })
    const gains = (to.isModerator && !before.is_moderator) || (to.isAdmin && !before.is_admin)
    const loses = (!to.isModerator && before.is_moderator) || (!to.isAdmin && before.is_admin)
    if (gains) await endAllSessions(trx, personId)
    else if (loses) await propagateRightsChange(trx, personId)
    return success()
  })
}

/** Suspended people are signed out at once, also from open drafts; what they wrote is kept. */
export async function setSuspended(
  db: Db,
  admin: Person,
  personId: string,
  suspended: boolean,
): Promise<RolesResult> {
  if (personId === admin.id) return failure('yourself')
  return db.transaction().execute(async (trx) => {
    const admins = await lockActiveAdmins(trx)
    const before = await lockPerson(trx, personId)
    if (suspended === (before.suspended_at !== null)) return success()
    // of two administrators who suspend each other at once, the second is no longer active and is refused
    if (suspended && (isOnlyAdmin(admins, personId) || !admins.includes(admin.id)))
      return failure('lastAdmin')
    await trx
      .updateTable('person')
      .set({ suspended_at: suspended ? sql<Date>`now()` : null })
      .where('id', '=', personId)
      .execute()
    await endAllSessions(trx, personId)
    await recordRightsChange(trx, {
      actorId: admin.id,
      personId,
      change: suspended ? 'suspended' : 'reinstated',
    })
    return success()
  })
}

/** Always locked in the same order, to avoid deadlocks. */
async function lockActiveAdmins(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('person')
    .where('is_admin', '=', true)
    .where('suspended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .select('id')
    .execute()
  return rows.map((row) => row.id)
}

async function lockPerson(trx: Trx, personId: string) {
  const row = await trx
    .selectFrom('person')
    .where('id', '=', personId)
    .forUpdate()
    .select(['is_moderator', 'is_admin', 'suspended_at'])
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

function isOnlyAdmin(admins: readonly string[], personId: string): boolean {
  return admins.length === 1 && admins[0] === personId
}
