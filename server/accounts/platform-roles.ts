/** What administrators give and take: the roles of the whole platform, and access itself. Somebody must stay administrator. */
import { sql } from 'kysely'
import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import { failure, type Result, success } from '#app/domain/result.ts'
import type { Db, Trx } from '#db/connect.ts'
import { endAllSessions, rightsChanged } from './open-sessions.ts'
import { noteRightsChange } from './rights-history.ts'

export type RolesResult = Result<undefined, 'lastAdmin' | 'yourself'>

/** Whoever gains a role signs in again: a session from before must not carry more than it was opened with. */
export async function setPlatformRoles(
  db: Db,
  admin: Person,
  personId: string,
  to: { isModerator: boolean; isAdmin: boolean },
): Promise<RolesResult> {
  return db.transaction().execute(async (trx) => {
    const admins = await activeAdmins(trx)
    const before = await lockedPerson(trx, personId)
    if (before.is_admin && !to.isAdmin && isLast(admins, personId)) return failure('lastAdmin')
    await trx
      .updateTable('person')
      .set({ is_moderator: to.isModerator, is_admin: to.isAdmin })
      .where('id', '=', personId)
      .execute()
    const noted = { actorId: admin.id, personId }
    if (before.is_moderator !== to.isModerator)
      await noteRightsChange(trx, { ...noted, change: to.isModerator ? 'made_moderator' : 'moderator_ended' })
    if (before.is_admin !== to.isAdmin)
      await noteRightsChange(trx, { ...noted, change: to.isAdmin ? 'made_admin' : 'admin_ended' })
    const gains = (to.isModerator && !before.is_moderator) || (to.isAdmin && !before.is_admin)
    const loses = (!to.isModerator && before.is_moderator) || (!to.isAdmin && before.is_admin)
    if (gains) await endAllSessions(trx, personId)
    else if (loses) await rightsChanged(trx, personId)
    return success()
  })
}

/** Suspended people are signed out at once, also from open drafts, and what they wrote stays. */
export async function setSuspended(
  db: Db,
  admin: Person,
  personId: string,
  suspended: boolean,
): Promise<RolesResult> {
  if (personId === admin.id) return failure('yourself')
  return db.transaction().execute(async (trx) => {
    const admins = await activeAdmins(trx)
    const before = await lockedPerson(trx, personId)
    if (suspended === (before.suspended_at !== null)) return success()
    // two administrators who suspend each other at once: the second one finds itself suspended
    if (suspended && (isLast(admins, personId) || !admins.includes(admin.id))) return failure('lastAdmin')
    await trx
      .updateTable('person')
      .set({ suspended_at: suspended ? sql<Date>`now()` : null })
      .where('id', '=', personId)
      .execute()
    await endAllSessions(trx, personId)
    await noteRightsChange(trx, {
      actorId: admin.id,
      personId,
      change: suspended ? 'suspended' : 'reinstated',
    })
    return success()
  })
}

/** Locked in the same order by everybody, so that nobody waits in a circle. */
async function activeAdmins(trx: Trx): Promise<string[]> {
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

async function lockedPerson(trx: Trx, personId: string) {
  const row = await trx
    .selectFrom('person')
    .where('id', '=', personId)
    .forUpdate()
    .select(['is_moderator', 'is_admin', 'suspended_at'])
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

function isLast(admins: readonly string[], personId: string): boolean {
  return admins.length === 1 && admins[0] === personId
}
