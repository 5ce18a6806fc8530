/** Who belongs to an organisation, and as what. Changed by its approvers, or by an administrator. */

import { permit } from '#app/domain/access/access.ts'
import { organisationAccess } from '#app/domain/access/organisation-access.ts'
import { Forbidden, NotFound } from '#app/domain/errors.ts'
import { type OrganisationRole, organisationRoles, type Person } from '#app/domain/people/person.ts'
import { failure, type Result, success } from '#app/domain/result.ts'
import type { Db, Trx } from '#db/connect.ts'
import { rightsChanged } from '#server/accounts/open-sessions.ts'
import { withdrawInvitationsOf } from '#server/accounts/pending-invitations.ts'
import { noteRightsChange } from '#server/accounts/rights-history.ts'

export interface Member {
  personId: string
  name: string
  title: string | null
  email: string
  role: OrganisationRole
  isSuspended: boolean
}

/** Approvers first, then by name. */
export async function membersOf(db: Db, organisationId: string): Promise<Member[]> {
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
    .map(({ suspendedAt, ...row }) => ({ ...row, role: asRole(row.role), isSuspended: suspendedAt !== null }))
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
  demandManager(actor, organisationId)
  return db.transaction().execute(async (trx) => {
    const before = await lockedMembership(trx, organisationId, personId)
    await demandStill(trx, actor, organisationId)
    if (before === role) return success()
    if (before === 'approver' && (await isLastApprover(trx, actor, organisationId, personId)))
      return failure('lastApprover')
    await trx
      .updateTable('membership')
      .set({ role })
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', personId)
      .execute()
    await noteRightsChange(trx, {
      actorId: actor.id,
      personId,
      organisationId,
      change: 'role_changed',
      detail: role,
    })
    await rightsChanged(trx, personId)
    return success()
  })
}

/**
 * Anybody may leave; approvers may remove others. Open drafts of the organisation close for whoever is removed.
 * @throws NotFound, Forbidden
 */
export async function removeMember(
  db: Db,
  actor: Person,
  of: { organisationId: string; personId: string },
): Promise<MembershipResult> {
  const { organisationId, personId } = of
  const leaves = actor.id === personId
  if (!leaves) demandManager(actor, organisationId)
  return db.transaction().execute(async (trx) => {
    const before = await lockedMembership(trx, organisationId, personId)
    if (!leaves) await demandStill(trx, actor, organisationId)
    if (before === 'approver' && (await isLastApprover(trx, actor, organisationId, personId)))
      return failure('lastApprover')
    await trx
      .deleteFrom('membership')
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', personId)
      .execute()
    await withdrawInvitationsOf(trx, { organisationId }, personId)
    await noteRightsChange(trx, {
      actorId: actor.id,
      personId,
      organisationId,
      change: leaves ? 'left' : 'removed',
    })
    await rightsChanged(trx, personId)
    return success()
  })
}

/** Somebody from elsewhere does not find what members see but may not change. */
export function demandManager(actor: Person, organisationId: string): void {
  permit(actor, 'manageMembers', organisationAccess(organisationId))
}

/** The organisation's row is the lock: two approvers who remove each other at once take turns. */
async function lockedMembership(
  trx: Trx,
  organisationId: string,
  personId: string,
): Promise<OrganisationRole> {
  await trx
    .selectFrom('organisation')
    .where('id', '=', organisationId)
    .select('id')
    .forNoKeyUpdate()
    .execute()
  const row = await trx
    .selectFrom('membership')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .select('role')
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return asRole(row.role)
}

/** The right is asked for again inside the lock: it may have been taken a moment ago. */
async function demandStill(trx: Trx, actor: Person, organisationId: string): Promise<void> {
  if (actor.isAdmin) return
  if (!(await approvers(trx, organisationId)).includes(actor.id)) throw new Forbidden()
}

/** Somebody must stand behind what the organisation publishes; only an administrator may leave it without. */
async function isLastApprover(
  trx: Trx,
  actor: Person,
  organisationId: string,
  personId: string,
): Promise<boolean> {
  if (actor.isAdmin) return false
  return !(await approvers(trx, organisationId)).some((approver) => approver !== personId)
}

async function approvers(trx: Trx, organisationId: string): Promise<string[]> {
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

function asRole(role: string): OrganisationRole {
  return organisationRoles.find((known) => known === role) ?? 'member'
}

function byRoleAndName(one: Member, other: Member): number {
  const rank = organisationRoles.indexOf(other.role) - organisationRoles.indexOf(one.role)
  return rank || one.name.localeCompare(other.name, 'sv')
}
