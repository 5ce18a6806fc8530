/** Letting people into one draft and out of it again. What was let out of the organisation stays in the history. */
import { can } from '#app/domain/access/access.ts'
import { NotFound } from '#app/domain/errors.ts'
import type { CollaboratorRole, Person } from '#app/domain/people/person.ts'
import type { Db, Trx } from '#db/connect.ts'
import { type InvitationResult, type InvitationServices, inviteToDraft } from '#server/accounts/invitation.ts'
import { notifyAccess } from '#server/accounts/notify-access.ts'
import { withdrawInvitation, withdrawInvitationsOf } from '#server/accounts/pending-invitations.ts'
import { parseCaseId, permit } from './authorise.ts'
import type { Case } from './case-row.ts'
import { lockCase, recordMove } from './transition.ts'

/** @throws NotFound, Forbidden, TooMany */
export async function invite(
  services: InvitationServices,
  person: Person,
  id: unknown,
  to: { email: string; role: CollaboratorRole },
): Promise<InvitationResult> {
  const result = await inviteToDraft(services, person, { caseId: parseCaseId(id), ...to })
  if (!result.ok) return result
  await services.db.transaction().execute(async (trx) => {
    const { found, last } = await lockCase(trx, person, id)
    const note = `${to.email} (${to.role})`
    if (last?.move !== 'invite' || last.note !== note) await recordSharing(trx, person, found, 'invite', note)
  })
  return result
}

/** @throws NotFound, Forbidden */
export function withdrawDraftInvitation(
  db: Db,
  person: Person,
  id: unknown,
  invitationId: string,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { found } = await lockCase(trx, person, id)
    permit(person, 'share', found)
    const email = await withdrawInvitation(trx, { caseId: found.id }, invitationId)
    // gone already: somebody was faster, or it was accepted
    if (email) await recordSharing(trx, person, found, 'withdrawInvitation', email)
  })
}

/** @throws NotFound, Forbidden */
export function changeRole(
  db: Db,
  person: Person,
  id: unknown,
  { personId, role }: { personId: string; role: CollaboratorRole },
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { found } = await lockCase(trx, person, id)
    permit(person, 'share', found)
    const before = await collaborator(trx, found, personId)
    if (before.role === role) return
    await trx
      .updateTable('collaborator')
      .set({ role })
      .where('case_id', '=', found.id)
      .where('person_id', '=', personId)
      .execute()
    await notifyAccess(trx, { person: personId, draft: found.id })
    await recordSharing(trx, person, found, 'changeRole', `${before.name} (${role})`)
  })
}

/**
 * Whoever shares the draft, and the person herself. Her open editor closes within moments.
 * @throws NotFound, Forbidden
 */
export function removeCollaborator(db: Db, person: Person, id: unknown, personId: string): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const { found } = await lockCase(trx, person, id)
    const leaves = personId === person.id && can(person, 'read', found)
    if (!leaves) permit(person, 'share', found)
    const { name } = await collaborator(trx, found, personId)
    await trx
      .deleteFrom('collaborator')
      .where('case_id', '=', found.id)
      .where('person_id', '=', personId)
      .execute()
    // or she would come back by an older mail
    await withdrawInvitationsOf(trx, { caseId: found.id }, personId)
    await notifyAccess(trx, { person: personId, draft: found.id })
    await recordSharing(trx, person, found, 'removeCollaborator', name)
  })
}

/** @throws NotFound: only names that are in already. */
async function collaborator(
  trx: Trx,
  found: Case,
  personId: string,
): Promise<{ name: string; role: string }> {
  const row = await trx
    .selectFrom('collaborator')
    .innerJoin('person', 'person.id', 'collaborator.person_id')
    .where('case_id', '=', found.id)
    .where('person_id', '=', parseCaseId(personId))
    .select(['person.name', 'collaborator.role'])
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

type Sharing = 'invite' | 'withdrawInvitation' | 'changeRole' | 'removeCollaborator'

function recordSharing(trx: Trx, person: Person, found: Case, move: Sharing, note: string): Promise<void> {
  return recordMove(trx, person, found.id, { move, from: found.state, to: found.state, note })
}
