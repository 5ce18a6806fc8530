/** Letting people into one draft and out of it again. What was let out of the organisation stays in the history. */
import { can } from '#app/domain/access/access.ts'
import { NotFound } from '#app/domain/errors.ts'
import type { CollaboratorRole, Person } from '#app/domain/people/person.ts'
import { success } from '#app/domain/result.ts'
import type { Move } from '#app/domain/reviews/workflow.ts'
import type { Db, Trx } from '#db/connect.ts'
import { authorise, parseId } from '#server/access/authorise.ts'
import { type InvitationResult, type InvitationServices, inviteToDraft } from '#server/accounts/invitation.ts'
import { invitationAttempts } from '#server/accounts/limits.ts'
import { notifyAccess } from '#server/accounts/notify-access.ts'
import { withdrawInvitation, withdrawInvitationsOf } from '#server/accounts/pending-invitations.ts'
import type { Services } from '#server/services.ts'
import { type Case, findCase } from './case-row.ts'
import { transition } from './transition.ts'

/** @throws NotFound, Forbidden, TooMany */
export async function invite(
  services: InvitationServices & Pick<Services, 'drafts'>,
  person: Person,
  id: unknown,
  to: { email: string; role: CollaboratorRole },
): Promise<InvitationResult> {
  const draft = await authorise(services.db, person, findCase, id, 'share')
  await services.limits.consume(invitationAttempts(person.id, to.email))
  // has a transaction of its own, so it comes before the one in which link, mail and history are written
  await services.drafts.compact(draft.id)
  return transition(services.db, person, draft.id, {
    action: 'share',
    move: 'invite',
    note: `${to.email} (${to.role})`,
    // a form sent twice is found by its link: inviting again later is deliberate
    isRepeated: () => false,
    async prepare({ trx, found }) {
      const invited = await inviteToDraft(trx, services, person, found, to)
      if (!invited.ok) return invited
      return success(invited.value ? found : null)
    },
    answer: () => undefined,
  })
}

/** @throws NotFound when there is no such invitation to this draft, InvalidMove when it was accepted, Forbidden */
export async function withdrawDraftInvitation(
  db: Db,
  person: Person,
  id: unknown,
  invitationId: string,
): Promise<void> {
  let email = ''
  await transition(db, person, id, {
    action: 'share',
    move: 'withdrawInvitation',
    note: () => email,
    objectId: invitationId,
    isRepeated: ({ trx, found }) => wasDone(trx, found, person, 'withdrawInvitation', invitationId),
    async prepare({ trx, found }) {
      email = await withdrawInvitation(trx, { caseId: found.id }, invitationId)
      return success(found)
    },
    answer: () => undefined,
  })
}

/** @throws NotFound, Forbidden */
export async function changeRole(
  db: Db,
  person: Person,
  id: unknown,
  { personId, role }: { personId: string; role: CollaboratorRole },
): Promise<void> {
  let name = ''
  await transition(db, person, id, {
    action: 'share',
    move: 'changeRole',
    note: () => `${name} (${role})`,
    objectId: personId,
    isRepeated: () => false,
    async prepare({ trx, found }) {
      const before = await findCollaborator(trx, found, personId)
      if (before.role === role) return success(null)
      name = before.name
      await trx
        .updateTable('collaborator')
        .set({ role })
        .where('case_id', '=', found.id)
        .where('person_id', '=', personId)
        .execute()
      await notifyAccess(trx, { person: personId, draft: found.id })
      return success(found)
    },
    answer: () => undefined,
  })
}

/**
 * Whoever shares the draft, and the person herself. Her open editor closes within moments.
 * @throws NotFound, Forbidden
 */
export async function removeCollaborator(
  db: Db,
  person: Person,
  id: unknown,
  personId: string,
): Promise<void> {
  let name = ''
  await transition(db, person, id, {
    action: (found) => (personId === person.id && can(person, 'read', found) ? 'read' : 'share'),
    move: 'removeCollaborator',
    note: () => name,
    objectId: personId,
    // asked before the right: whoever left herself has none any more
    isRepeated: async ({ trx, found }) =>
      !(await isCollaborator(trx, found, personId)) &&
      (await wasDone(trx, found, person, 'removeCollaborator', personId)),
    async prepare({ trx, found }) {
      name = (await findCollaborator(trx, found, personId)).name
      await trx
        .deleteFrom('collaborator')
        .where('case_id', '=', found.id)
        .where('person_id', '=', personId)
        .execute()
      // or she would come back by an older mail
      await withdrawInvitationsOf(trx, { caseId: found.id }, personId)
      await notifyAccess(trx, { person: personId, draft: found.id })
      return success(found)
    },
    answer: () => undefined,
  })
}

/** Whether the last that was done of this kind to this person or invitation was done by the actor: the same form again. */
async function wasDone(trx: Trx, found: Case, actor: Person, move: Move, objectId: string): Promise<boolean> {
  const last = await trx
    .selectFrom('case_move')
    .where('case_id', '=', found.id)
    .where('object_id', '=', objectId)
    .where('move', '=', move)
    .orderBy('id', 'desc')
    .limit(1)
    .select('person_id as personId')
    .executeTakeFirst()
  return last?.personId === actor.id
}

async function isCollaborator(trx: Trx, found: Case, personId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('collaborator')
    .where('case_id', '=', found.id)
    .where('person_id', '=', parseId(personId))
    .select('role')
    .executeTakeFirst()
  return row !== undefined
}

/** @throws NotFound: only names that are in already. */
async function findCollaborator(
  trx: Trx,
  found: Case,
  personId: string,
): Promise<{ name: string; role: string }> {
  const row = await trx
    .selectFrom('collaborator')
    .innerJoin('person', 'person.id', 'collaborator.person_id')
    .where('case_id', '=', found.id)
    .where('person_id', '=', parseId(personId))
    .select(['person.name', 'collaborator.role'])
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}
