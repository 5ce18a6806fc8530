/** The members of an organisation and their roles, which its approvers and administrators may change. */

import { permit } from '#app/domain/access/access.ts'
import { organisationAccess } from '#app/domain/access/organisation-access.ts'
import { Forbidden, NotFound } from '#app/domain/errors.ts'
import type { Member } from '#app/domain/people/member.ts'
import { type OrganisationRole, organisationRoles, type Person } from '#app/domain/people/person.ts'
import { failure, type Result, success } from '#app/domain/result.ts'
import type { Db, Trx } from '#db/connect.ts'
import { propagateRightsChange } from '#server/accounts/open-sessions.ts'
import { withdrawInvitationsOf } from '#server/accounts/pending-invitations.ts'
import { toOrganisationRole } from '#server/accounts/person.ts'
import { recordRightsChange } from '#server/accounts/rights-history.ts'

/** Approvers first, then by name. */
export async function listMembers(db: Db, organisationId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.organisation_id', '=', organisationId)
    .select([
      'person.id as personId',
      'person.name',
      'person.title',
      'person.email',
      'person.suspended_at as suspendedAt',
      'membership.role',
    ])
    .execute()
  return rows
    .map(({ suspendedAt, ...row }) => ({
      ...row,
      role: toOrganisationRole(row.role),
      isSuspended: suspendedAt !== null,
    }))
    .sort(byRoleAndName)
}

export type MembershipResult = Result<undefined, 'lastApprover'>

/** @throws NotFound, Forbidden */
export async function changeRole(
  db: Db,
  actor: Person,
  of: { organisationId: string; personId: string; role: OrganisationRole },
): Promise<MembershipResult> {
  const { organisationId, personId, role } = of
  requireManager(actor, organisationId)
  return db.transaction().execute(async (trx) => {
    await lockOrganisation(trx, organisationId)
    const before = await findRole(trx, organisationId, personId)
    await recheckManager(trx, actor, organisationId)
    if (before === role) return success()
    if (before === 'approver' && (await isLastApprover(trx, actor, organisationId, personId)))
      return failure('lastApprover')
    await trx
      .updateTable('membership')
      .set({ role })
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', personId)
      .execute()
    await recordRightsChange(trx, {
      actorId: actor.id,
      personId,
      organisationId,
      change: 'role_changed',
      detail: role,
    })
    await propagateRightsChange(trx, personId)
    return success()
  })
}

/**
 * Anybody may leave; approvers may remove others. Open drafts of the organisation close for whoever is removed. Sent again by
 * the same person, it is done already.
 * @throws NotFound, Forbidden
 */
export async function removeMember(
  db: Db,
  actor: Person,
  of: { organisationId: string; personId: string },
): Promise<MembershipResult> {
  const { organisationId, personId } = of
  const leaves = actor.id === personId
  if (!leaves) requireManager(actor, organisationId)
  return db.transaction().execute(async (trx) => {
    await lockOrganisation(trx, organisationId)
    if (await wasRemovedBy(trx, actor, of)) return success()
    const before = await findRole(trx, organisationId, personId)
    if (!leaves) await recheckManager(trx, actor, organisationId)
    if (before === 'approver' && (await isLastApprover(trx, actor, organisationId, personId)))
      return failure('lastApprover')
    await trx
      .deleteFrom('membership')
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', personId)
      .execute()
    await withdrawInvitationsOf(trx, { organisationId }, personId)
    await recordRightsChange(trx, {
      actorId: actor.id,
      personId,
      organisationId,
      change: leaves ? 'left' : 'removed',
    })
    await propagateRightsChange(trx, personId)
    return success()
  })
}

/** @throws NotFound for people outside the organisation, Forbidden for members who may not manage it */
export function requireManager(actor: Person, organisationId: string): void {
  permit(actor, 'manageMembers', organisationAccess(organisationId))
}

/** So that approvers who remove each other at once, and a form that is sent twice, are serialised. */
export async function lockOrganisation(trx: Trx, organisationId: string): Promise<void> {
  await trx
    .selectFrom('organisation')
    .where('id', '=', organisationId)
    .select('id')
    .forNoKeyUpdate()
    .execute()
}

/** The person is not in any more, and the last that happened to her membership is that this actor took her out. */
async function wasRemovedBy(
  trx: Trx,
  actor: Person,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<boolean> {
  const last = await trx
    .selectFrom('rights_change')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('change', 'in', ['joined', 'removed', 'left'])
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('membership')
            .where('membership.organisation_id', '=', organisationId)
            .where('membership.person_id', '=', personId)
            .select('role'),
        ),
      ),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .select(['actor_id as actorId', 'change'])
    .executeTakeFirst()
  return last?.actorId === actor.id && last.change !== 'joined'
}

/** @throws NotFound for somebody who is no member */
async function findRole(trx: Trx, organisationId: string, personId: string): Promise<OrganisationRole> {
  const row = await trx
    .selectFrom('membership')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .select('role')
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return toOrganisationRole(row.role)
}

/** The right is checked again under the lock: it may have been withdrawn a moment ago. */
async function recheckManager(trx: Trx, actor: Person, organisationId: string): Promise<void> {
  if (actor.isAdmin) return
  if (!(await findApprovers(trx, organisationId)).includes(actor.id)) throw new Forbidden()
}

/** An organisation needs somebody who approves what it publishes; only an administrator may leave it without. */
async function isLastApprover(
  trx: Trx,
  actor: Person,
  organisationId: string,
  personId: string,
): Promise<boolean> {
  if (actor.isAdmin) return false
  return !(await findApprovers(trx, organisationId)).some((approver) => approver !== personId)
}

async function findApprovers(trx: Trx, organisationId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('organisation_id', '=', organisationId)
    .where('membership.role', '=', 'approver')
    .where('person.suspended_at', 'is', null)
    .select('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

function byRoleAndName(one: Member, other: Member): number {
  const rank = organisationRoles.indexOf(other.role) - organisationRoles.indexOf(one.role)
  return rank || one.name.localeCompare(other.name, 'sv')
}
