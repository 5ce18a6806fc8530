import type { Person } from '#app/domain/people/person.ts'
import type { Db, Trx } from '#db/connect.ts'
import { withdrawInvitation } from '#server/accounts/pending-invitations.ts'
import { recordRightsChange } from '#server/accounts/rights-history.ts'
import { lockOrganisation, requireManager } from './members.ts'

/**
 * Sent again by the same person, it is done already.
 * @throws NotFound when there is no such invitation here, InvalidMove when it was accepted, Forbidden
 */
export async function withdrawOrganisationInvitation(
  db: Db,
  actor: Person,
  organisationId: string,
  invitationId: string,
): Promise<void> {
  requireManager(actor, organisationId)
  await db.transaction().execute(async (trx) => {
    await lockOrganisation(trx, organisationId)
    if (await wasWithdrawnBy(trx, actor, organisationId, invitationId)) return
    const email = await withdrawInvitation(trx, { organisationId }, invitationId)
    await recordRightsChange(trx, {
      actorId: actor.id,
      organisationId,
      change: 'invitation_withdrawn',
      detail: email,
      objectId: invitationId,
    })
  })
}

async function wasWithdrawnBy(
  trx: Trx,
  actor: Person,
  organisationId: string,
  invitationId: string,
): Promise<boolean> {
  const withdrawal = await trx
    .selectFrom('rights_change')
    .where('object_id', '=', invitationId)
    .where('organisation_id', '=', organisationId)
    .where('actor_id', '=', actor.id)
    .where('change', '=', 'invitation_withdrawn')
    .select('id')
    .executeTakeFirst()
  return withdrawal !== undefined
}
