/**
 * Saying no to an invitation, by whoever holds its link or is signed in with its address. Done once, it is done: whoever says
 * no again is told the same.
 */
import { NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db, Trx } from '#db/connect.ts'
import { applyMove, lockCase } from '#server/drafts/transition.ts'
import {
  findInvitation,
  findOwnInvitation,
  type Invitation,
  type InvitationProblem,
  lockTarget,
} from './invitation-link.ts'
import { linkAttempts } from './limits.ts'
import { consumeLink } from './links.ts'
import { recordRightsChange } from './rights-history.ts'
import type { AccountServices, Visitor } from './services.ts'

/**
 * False when the link is dead for another reason, or not for this person.
 * @throws TooMany
 */
export async function declineInvitation(
  { db, limits }: AccountServices,
  token: string,
  visitor: Visitor & { person: Person | null },
): Promise<boolean> {
  const invitation = await findInvitation(db, token, visitor.person)
  await limits.consume(linkAttempts(typeof invitation === 'string' ? null : invitation.linkId, visitor.ip))
  return decline(db, invitation)
}

/** @throws NotFound for an invitation that is not hers, or that she has accepted */
export async function declineOwnInvitation(
  { db }: AccountServices,
  person: Person,
  linkId: string,
): Promise<void> {
  if (!(await decline(db, await findOwnInvitation(db, person, linkId)))) throw new NotFound()
}

async function decline(db: Db, invitation: Invitation | InvitationProblem): Promise<boolean> {
  if (typeof invitation === 'string') return invitation === 'declined'
  if (invitation.nextStep === 'other_person') return false
  return db.transaction().execute(async (trx) => {
    await lockTarget(trx, invitation)
    // the same form twice at once: the second waited for the first
    if (!(await consumeLink(trx, invitation.linkId, 'declining'))) return isDeclined(trx, invitation.linkId)
    await record(trx, invitation)
    return true
  })
}

async function isDeclined(trx: Trx, linkId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('mailed_link')
    .where('id', '=', linkId)
    .where('declined_at', 'is not', null)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

async function record(trx: Trx, { linkId, email, inviter, to }: Invitation): Promise<void> {
  // whoever says no needs no account
  const person = await trx.selectFrom('person').where('email', '=', email).select('id').executeTakeFirst()
  if (to.kind === 'organisation') {
    await recordRightsChange(trx, {
      actorId: person?.id ?? null,
      organisationId: to.id,
      change: 'invitation_declined',
      detail: `${email} ${to.role}`,
      objectId: linkId,
    })
    return
  }
  const { found } = await lockCase(trx, inviter.id, to.id)
  await applyMove(trx, person ?? null, found, 'declineInvitation', {
    note: `${inviter.name} (${to.role})`,
    objectId: linkId,
  })
}
