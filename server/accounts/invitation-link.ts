/** An invitation as the holder of the link sees it: to what, from whom, and how to accept. Reading it does not use it up. */
import { sql } from 'kysely'
import { can } from '#app/domain/access/access.ts'
import { organisationAccess } from '#app/domain/access/organisation-access.ts'
import type { CollaboratorRole, OrganisationRole, Person } from '#app/domain/people/person.ts'
import type { Db, Trx } from '#db/connect.ts'
import { findCase } from '#server/drafts/case-row.ts'
import { lockCase } from '#server/drafts/transition.ts'
import { findLink, findLinkById } from './links.ts'
import { findPersonById } from './person.ts'

export type InvitedTarget =
  | { kind: 'organisation'; id: string; name: string; slug: string; role: OrganisationRole }
  | {
      kind: 'draft'
      id: string
      title: string
      organisationId: string
      organisationName: string
      role: CollaboratorRole
    }

export interface Invitation {
  linkId: string
  email: string
  inviter: Person
  to: InvitedTarget
  used: boolean
  /** What the holder of the link has to do. */
  nextStep: 'accept' | 'sign_in' | 'register' | 'other_person'
}

/** Why a link is not valid. `withdrawn`: the inviter has lost the right to invite. `declined`: whoever was invited said no. */
export type InvitationProblem = 'expired' | 'unknown' | 'withdrawn' | 'declined'

/** @returns the invitation, also when it has been used; otherwise why the link is not valid. */
export async function findInvitation(
  db: Db,
  token: string,
  viewer: Person | null,
): Promise<Invitation | InvitationProblem> {
  return describeInvitation(db, await findLink(db, 'invitation', token), viewer)
}

async function describeInvitation(
  db: Db,
  link: Link | undefined,
  viewer: Person | null,
): Promise<Invitation | InvitationProblem> {
  if (!link?.email) return 'unknown'
  if (link.isDeclined) return 'declined'
  if (link.problem === 'expired') return 'expired'
  // the right to invite is checked when the invitation is used, not when it was written
  const inviter = link.createdBy ? await findPersonById(db, link.createdBy) : null
  const to = inviter && (await findTarget(db, inviter, link))
  if (!inviter || !to) return 'withdrawn'
  const { id: linkId, email, problem } = link
  return {
    linkId,
    email,
    inviter,
    to,
    used: problem === 'used',
    nextStep: await decideNextStep(db, email, viewer),
  }
}

/** The draft before the link, as whoever withdraws an invitation does: the other order could deadlock. */
export async function lockTarget(trx: Trx, { to, inviter }: Invitation): Promise<void> {
  if (to.kind === 'draft') await lockCase(trx, inviter.id, to.id)
}

/** More than anybody is asked at a time. */
const maxOwnInvitations = 50

/** What this person is invited to and has not accepted, the newest first: her account's address proves that it is her. */
export async function listOwnInvitations(db: Db, person: Person): Promise<Invitation[]> {
  const links = await db
    .selectFrom('mailed_link')
    .where('purpose', '=', 'invitation')
    .where('email', '=', person.email)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('created_at', 'desc')
    .limit(maxOwnInvitations)
    .select('id')
    .execute()
  const found = await Promise.all(links.map(({ id }) => findOwnInvitation(db, person, id)))
  return found.filter((invitation) => typeof invitation !== 'string')
}

/** @param linkId the hash of the link's token */
export async function findOwnInvitation(
  db: Db,
  person: Person,
  linkId: string,
): Promise<Invitation | InvitationProblem> {
  const found = await describeInvitation(db, await findLinkById(db, 'invitation', linkId), person)
  return typeof found !== 'string' && found.email !== person.email ? 'unknown' : found
}

/**
 * Whether showing the draft to whoever was invited means showing it outside the organisation that owns it. Asked of the
 * invited person: who looks at the page may not have signed in yet.
 */
export async function isOutside(db: Db, { email, to }: Pick<Invitation, 'email' | 'to'>): Promise<boolean> {
  if (to.kind !== 'draft') return false
  const member = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('person.email', '=', email)
    .where('membership.organisation_id', '=', to.organisationId)
    .select('role')
    .executeTakeFirst()
  return member === undefined
}

type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>

async function findTarget(db: Db, inviter: Person, link: Link): Promise<InvitedTarget | null> {
  if (link.organisationId) {
    const role = link.organisationRole
    if (!role || !can(inviter, 'manageMembers', organisationAccess(link.organisationId))) return null
    const organisation = await db
      .selectFrom('organisation')
      .where('id', '=', link.organisationId)
      .select(['id', 'name', 'slug'])
      .executeTakeFirst()
    return organisation ? { kind: 'organisation', ...organisation, role } : null
  }
  const role = link.caseRole
  const draft = link.caseId ? await findCase(db, inviter.id, link.caseId) : null
  if (!role || !draft || !can(inviter, 'share', draft)) return null
  const { id, title, organisationId, organisationName } = draft
  return { kind: 'draft', id, title, organisationId, organisationName, role }
}

async function decideNextStep(db: Db, email: string, viewer: Person | null): Promise<Invitation['nextStep']> {
  if (viewer) return viewer.email === email ? 'accept' : 'other_person'
  const known = await db
    .selectFrom('person')
    .where('email', '=', email)
    .select('password_hash')
    .executeTakeFirst()
  return known?.password_hash ? 'sign_in' : 'register'
}
