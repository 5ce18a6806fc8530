/** Inviting somebody to an organisation or to one draft. The link is sent by mail only, so that it proves the address. */

import { sql } from 'kysely'
import { can } from '#app/domain/access/access.ts'
import { organisationAccess } from '#app/domain/access/organisation-access.ts'
import { NotFound } from '#app/domain/errors.ts'
import { type Language, toLanguage } from '#app/domain/language.ts'
import { pathTo } from '#app/domain/paths.ts'
import { type AddressDoubt, addressDoubt } from '#app/domain/people/invited-address.ts'
import type { CollaboratorRole, OrganisationRole, Person } from '#app/domain/people/person.ts'
import { failure, type Result, success } from '#app/domain/result.ts'
import type { Db, Trx } from '#db/connect.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { writeMail } from '#server/notifications/outbox.ts'
import { linkTo, mailTexts } from '#server/notifications/texts.ts'
import { hasApprover } from '#server/organisations/approvers.ts'
import { invitationAttempts } from './limits.ts'
import { createLink, linkLifetimeMs } from './links.ts'
import type { RateLimits } from './rate-limit.ts'
import { recordRightsChange } from './rights-history.ts'

export interface InvitationServices {
  db: Db
  limits: RateLimits
  origin: string
  /** Used for somebody whose language is not known yet. */
  lang: Language
}

export type InvitationResult = Result<undefined, 'alreadyMember'>
export type OrganisationInvitationResult = Result<undefined, 'alreadyMember' | AddressDoubt>

/** The same invitation within a minute is a form sent twice and is not mailed again; later it is deliberate. */
const duplicatesSince = sql<Date>`now() - interval '1 minute'`

/**
 * @throws NotFound when the inviter may not invite to the organisation, TooMany
 */
export async function inviteToOrganisation(
  services: InvitationServices,
  inviter: Person,
  to: {
    organisationId: string
    email: string
    role: OrganisationRole
    /** Whoever invites has made sure that the address belongs to the organisation. */
    isChecked?: boolean
  },
): Promise<OrganisationInvitationResult> {
  const { db, limits, origin, lang } = services
  if (!can(inviter, 'manageMembers', organisationAccess(to.organisationId))) throw new NotFound()
  await limits.consume(invitationAttempts(inviter.id, to.email))
  return db.transaction().execute(async (trx) => {
    // locks the organisation, so that the second of two forms at once sees the first one's invitation
    const organisation = await trx
      .selectFrom('organisation')
      .where('id', '=', to.organisationId)
      .select(['id', 'name', 'email_domain as emailDomain'])
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!organisation) throw new NotFound()
    const { emailDomain } = organisation
    const doubt = addressDoubt(to.email, {
      emailDomain,
      hasApprover: await hasApprover(trx, to.organisationId),
    })
    if (doubt && !to.isChecked) return failure(doubt)
    const invited = await findInvitee(trx, to.email)
    if (invited && (await isMember(trx, invited.id, to.organisationId))) return failure('alreadyMember')
    const details = { organisation_id: organisation.id, organisation_role: to.role }
    const token = await replaceLink(trx, inviter.id, to.email, details)
    if (!token) return success()
    const language = toLanguage(invited?.language ?? lang)
    const link = linkTo(origin, language, pathTo('invitation', { token }))
    const words = { inviter: inviter.name, organisation: organisation.name, role: to.role, link }
    await writeMail(trx, {
      to: to.email,
      ...mailTexts[language].organisationInvitation(words),
      usefulForMs: linkLifetimeMs('invitation'),
    })
    await recordRightsChange(trx, {
      actorId: inviter.id,
      personId: invited?.id,
      organisationId: organisation.id,
      change: 'invited',
      detail: `${to.email} ${to.role}`,
    })
    return success()
  })
}

/**
 * Part of the transaction in which the history of the draft gets the invitation. False when the same one was sent a
 * moment ago. The page that calls this says before what showing a draft outside the owning organisation means.
 */
export async function inviteToDraft(
  trx: Trx,
  { origin, lang }: Pick<InvitationServices, 'origin' | 'lang'>,
  inviter: Person,
  draft: Case,
  to: { email: string; role: CollaboratorRole },
): Promise<Result<boolean, 'alreadyMember'>> {
  const invited = await findInvitee(trx, to.email)
  if (invited && (await hasRole(trx, invited.id, draft.id, to.role))) return failure('alreadyMember')
  const token = await replaceLink(trx, inviter.id, to.email, { case_id: draft.id, case_role: to.role })
  if (!token) return success(false)
  const language = toLanguage(invited?.language ?? lang)
  const link = linkTo(origin, language, pathTo('invitation', { token }))
  const words = {
    inviter: inviter.name,
    organisation: draft.organisationName,
    title: draft.title,
    role: to.role,
    link,
  }
  await writeMail(trx, {
    to: to.email,
    ...mailTexts[language].draftInvitation(words),
    usefulForMs: linkLifetimeMs('invitation'),
  })
  return success(true)
}

function findInvitee(trx: Trx, email: string) {
  return trx.selectFrom('person').where('email', '=', email).select(['id', 'language']).executeTakeFirst()
}

async function isMember(trx: Trx, personId: string, organisationId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('membership')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .select('role')
    .executeTakeFirst()
  return found !== undefined
}

async function hasRole(trx: Trx, personId: string, caseId: string, role: CollaboratorRole): Promise<boolean> {
  const found = await trx
    .selectFrom('collaborator')
    .where('person_id', '=', personId)
    .where('case_id', '=', caseId)
    .where('role', '=', role)
    .select('role')
    .executeTakeFirst()
  return found !== undefined
}

type Target =
  | { organisation_id: string; organisation_role: OrganisationRole }
  | { case_id: string; case_role: CollaboratorRole }

/** Replaces an earlier invitation to the same address. Null when the same one was sent within the last minute. */
async function replaceLink(
  trx: Trx,
  inviterId: string,
  email: string,
  target: Target,
): Promise<string | null> {
  const unused = trx.selectFrom('mailed_link').where(isInvitation(email, target)).where('used_at', 'is', null)
  const same = await unused
    .where('created_by', '=', inviterId)
    .where('created_at', '>', duplicatesSince)
    .where((row) =>
      'case_id' in target
        ? row('case_role', '=', target.case_role)
        : row('organisation_role', '=', target.organisation_role),
    )
    .select('id')
    .executeTakeFirst()
  if (same) return null
  await trx
    .deleteFrom('mailed_link')
    .where(isInvitation(email, target))
    .where('used_at', 'is', null)
    .execute()
  return createLink(trx, 'invitation', { email, created_by: inviterId, ...target })
}

function isInvitation(email: string, target: Target) {
  const [column, id] =
    'case_id' in target
      ? [sql.ref('case_id'), target.case_id]
      : [sql.ref('organisation_id'), target.organisation_id]
  return sql<boolean>`purpose = 'invitation' and email = ${email} and ${column} = ${id}`
}
