import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { withdrawInvitation } from '#server/accounts/pending-invitations.ts'
import { recordRightsChange } from '#server/accounts/rights-history.ts'
import { requireManager } from './members.ts'

/** @throws NotFound when there is no such invitation here, Forbidden */
export async function withdrawOrganisationInvitation(
  db: Db,
  actor: Person,
  organisationId: string,
  invitationId: string,
): Promise<void> {
  requireManager(actor, organisationId)
  await db.transaction().execute(async (trx) => {
    const email = await withdrawInvitation(trx, { organisationId }, invitationId)
    if (email === null) throw new NotFound()
    await recordRightsChange(trx, {
      actorId: actor.id,
      organisationId,
      change: 'invitation_withdrawn',
      detail: email,
    })
  })
}
