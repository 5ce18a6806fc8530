/** An invitation as whoever holds the link sees it: to what, from whom, and how to accept. Looking uses nothing up. */
import { can } from '#app/domain/access/access.ts'
import { organisationAccess, roleIn } from '#app/domain/access/organisation-access.ts'
import {
  type CollaboratorRole,
  collaboratorRoles,
  type OrganisationRole,
  organisationRoles,
  type Person,
} from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { findCase } from '#server/drafts/case-row.ts'
import { findLink } from './links.ts'
import { personById } from './person.ts'

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
  way: 'join' | 'sign_in' | 'register' | 'other_person'
}

/** Why a link leads nowhere. `withdrawn`: the inviter may not invite any more. */
export type DeadLink = 'expired' | 'unknown' | 'withdrawn'

/** @returns the invitation, also when it is used; or why there is none (any more). */
export async function invitationByToken(
  db: Db,
  token: string,
  viewer: Person | null,
): Promise<Invitation | DeadLink> {
  const link = await findLink(db, 'invitation', token)
  if (!link?.email) return 'unknown'
  if (link.problem === 'expired') return 'expired'
  // the right to invite is asked for when the invitation is used, not when it was written
  const inviter = link.createdBy ? await personById(db, link.createdBy) : null
  const to = inviter && (await target(db, inviter, link))
  if (!inviter || !to) return 'withdrawn'
  const { id: linkId, email, problem } = link
  return { linkId, email, inviter, to, used: problem === 'used', way: await wayIn(db, email, viewer) }
}

/** Whether showing the draft to this person means showing it outside the organisation that owns it. */
export function isOutside(viewer: Person | null, to: InvitedTarget): boolean {
  return to.kind === 'draft' && !(viewer && roleIn(viewer, to.organisationId))
}

type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>

async function target(db: Db, inviter: Person, link: Link): Promise<InvitedTarget | null> {
  if (link.organisationId) {
    const role = organisationRoles.find((known) => known === link.organisationRole)
    if (!role || !can(inviter, 'manageMembers', organisationAccess(link.organisationId))) return null
    const organisation = await db
      .selectFrom('organisation')
      .where('id', '=', link.organisationId)
      .select(['id', 'name', 'slug'])
      .executeTakeFirst()
    return organisation ? { kind: 'organisation', ...organisation, role } : null
  }
  const role = collaboratorRoles.find((known) => known === link.caseRole)
  const draft = link.caseId ? await findCase(db, inviter.id, link.caseId) : null
  if (!role || !draft || !can(inviter, 'share', draft)) return null
  const { id, title, organisationId, organisationName } = draft
  return { kind: 'draft', id, title, organisationId, organisationName, role }
}

async function wayIn(db: Db, email: string, viewer: Person | null): Promise<Invitation['way']> {
  if (viewer) return viewer.email === email ? 'join' : 'other_person'
  const known = await db
    .selectFrom('person')
    .where('email', '=', email)
    .select('password_hash')
    .executeTakeFirst()
  return known?.password_hash ? 'sign_in' : 'register'
}
