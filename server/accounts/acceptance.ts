/** Accepting an invitation: while signed in, by signing in, or by creating an account. The link works once. */
import { NotFound } from '#app/domain/errors.ts'
import type { Language } from '#app/domain/language.ts'
import { type CollaboratorRole, collaboratorRoles, type Person } from '#app/domain/people/person.ts'
import { type FieldErrors, failure, type Result, success } from '#app/domain/result.ts'
import type { Trx } from '#db/connect.ts'
import { applyMove, lockCase } from '#server/drafts/transition.ts'
import { checkNewPassword } from './common-passwords.ts'
import {
  findInvitation,
  findOwnInvitation,
  type Invitation,
  type InvitationProblem,
  type InvitedTarget,
  lockTarget,
} from './invitation-link.ts'
import { linkAttempts } from './limits.ts'
import { consumeLink, lockLink } from './links.ts'
import { notifyAccess } from './notify-access.ts'
import { propagateRightsChange } from './open-sessions.ts'
import { recordRightsChange } from './rights-history.ts'
import type { AccountServices, Visitor } from './services.ts'
import { type NewSession, signIn, startSession } from './sign-in.ts'

export interface Accepted {
  to: InvitedTarget
  /** Null when the person was signed in already. */
  session: NewSession | null
}
/** Why this person cannot use the link, or what is wrong with the form. */
export type AcceptanceFailure =
  | { problem: InvitationProblem | 'used' | 'other_person' }
  | { errors: FieldErrors }
export type AcceptanceResult = Result<Accepted, AcceptanceFailure>

/** What the forms of the page send; which of them are needed depends on the invitation's `nextStep`. */
export interface TypedAcceptance {
  name: string
  title: string
  password: string
}

/** @throws TooMany */
export async function acceptInvitation(
  services: AccountServices,
  token: string,
  typed: TypedAcceptance,
  visitor: Visitor & { person: Person | null; lang: Language },
): Promise<AcceptanceResult> {
  const { db, limits } = services
  const invitation = await findInvitation(db, token, visitor.person)
  await limits.consume(linkAttempts(typeof invitation === 'string' ? null : invitation.linkId, visitor.ip))
  if (typeof invitation === 'string') return failure({ problem: invitation })
  const { nextStep, to } = invitation
  if (nextStep === 'other_person') return failure({ problem: 'other_person' })
  if (visitor.person) {
    // sent twice: the second one finds everything done
    if (invitation.used) return success({ to, session: null })
    return (await grant(services, invitation, visitor.person.id)) ? success({ to, session: null }) : used
  }
  if (nextStep === 'sign_in') return acceptBySigningIn(services, invitation, typed.password, visitor)
  return acceptByRegistering(services, invitation, typed, visitor)
}

/**
 * The invitation of somebody who is signed in, chosen from her list; sent twice, the second finds everything done.
 * @throws NotFound for an invitation that is not hers or does not hold any more
 */
export async function acceptOwnInvitation(
  services: AccountServices,
  person: Person,
  linkId: string,
): Promise<InvitedTarget> {
  const invitation = await findOwnInvitation(services.db, person, linkId)
  if (typeof invitation === 'string') throw new NotFound()
  if (!invitation.used) await grant(services, invitation, person.id)
  return invitation.to
}

const used = failure({ problem: 'used' } as const)

/** Also used when the form for new people was sent twice: the first request created the account with this password. */
async function acceptBySigningIn(
  services: AccountServices,
  invitation: Invitation,
  password: string,
  visitor: Visitor,
): Promise<AcceptanceResult> {
  if (!password) return failure({ errors: { password: 'required' } })
  const { email, to } = invitation
  const signedIn = await signIn(services, { email, password }, visitor)
  if (!signedIn.ok) {
    if (invitation.used) return used
    const errors: Record<string, string> =
      signedIn.error === 'suspended' ? { form: 'suspended' } : { password: 'wrongPassword' }
    return failure({ errors })
  }
  const person = await services.db
    .selectFrom('person')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirst()
  if (person && !invitation.used) await grant(services, invitation, person.id)
  return success({ to, session: signedIn.value })
}

async function acceptByRegistering(
  services: AccountServices,
  invitation: Invitation,
  { name, title, password }: TypedAcceptance,
  visitor: Visitor & { lang: Language },
): Promise<AcceptanceResult> {
  const { db, passwords } = services
  const { email, to, linkId } = invitation
  const problem = await checkNewPassword(password, { email, name })
  if (problem) return failure({ errors: { password: problem } })
  if (invitation.used) return used
  const password_hash = await passwords.hash(password)
  const outcome = await db.transaction().execute(async (trx) => {
    await lockTarget(trx, invitation)
    if (!(await lockLink(trx, linkId))) return 'used'
    const person = await trx
      .insertInto('person')
      .values({ email, name, title: title || null, password_hash, language: visitor.lang })
      // somebody without a password yet: the mailed link proves the address as well as a reset would
      .onConflict((conflict) =>
        conflict
          .column('email')
          .doUpdateSet({ name, title: title || null, password_hash })
          .where('person.password_hash', 'is', null)
          .where('person.suspended_at', 'is', null),
      )
      .returning('id')
      .executeTakeFirst()
    if (!person) return 'exists'
    await consumeLink(trx, linkId)
    await addToTarget(trx, invitation, person.id)
    return person
  })
  // an account with this address was created meanwhile in another way: the link still works for signing in to it
  if (outcome === 'exists') return acceptBySigningIn(services, invitation, password, visitor)
  // the same form was sent twice, and the other request was first
  if (outcome === 'used') return acceptBySigningIn(services, { ...invitation, used: true }, password, visitor)
  return success({ to, session: await startSession(services, { id: outcome.id, email }, visitor) })
}

/** False when the link was used up meanwhile. */
async function grant({ db }: AccountServices, invitation: Invitation, personId: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await lockTarget(trx, invitation)
    if (!(await consumeLink(trx, invitation.linkId))) return false
    await addToTarget(trx, invitation, personId)
    return true
  })
}

async function addToTarget(trx: Trx, { to, inviter }: Invitation, personId: string): Promise<void> {
  if (to.kind === 'organisation') {
    const added = await trx
      .insertInto('membership')
      .values({ person_id: personId, organisation_id: to.id, role: to.role })
      // an older invitation must not undo a role that was given since
      .onConflict((conflict) => conflict.doNothing())
      .returning('role')
      .executeTakeFirst()
    const { id: organisationId, role: detail } = to
    if (added)
      await recordRightsChange(trx, {
        actorId: inviter.id,
        personId,
        organisationId,
        change: 'joined',
        detail,
      })
  } else await addCollaborator(trx, to.id, personId, inviter, to.role)
  await propagateRightsChange(trx, personId)
}

async function addCollaborator(
  trx: Trx,
  caseId: string,
  personId: string,
  inviter: Person,
  role: CollaboratorRole,
) {
  const weaker = collaboratorRoles.slice(0, collaboratorRoles.indexOf(role))
  const added = await trx
    .insertInto('collaborator')
    .values({ case_id: caseId, person_id: personId, role, invited_by: inviter.id })
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'person_id'])
        .doUpdateSet({ role })
        .where('collaborator.role', 'in', ['', ...weaker]),
    )
    .returning('role')
    .executeTakeFirst()
  if (added) {
    const { found } = await lockCase(trx, inviter.id, caseId)
    await applyMove(trx, { id: personId }, found, 'acceptInvitation', {
      note: `${inviter.name} (${role})`,
      objectId: personId,
    })
  }
  await notifyAccess(trx, { person: personId, draft: caseId })
}
