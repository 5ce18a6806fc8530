/** Invitations that nobody has accepted: those that wait for an answer and those that were declined; and withdrawing them. */
import { sql } from 'kysely'
import { InvalidMove, NotFound } from '#app/domain/errors.ts'
import type { Db, Trx } from '#db/connect.ts'

export interface PendingInvitation {
  id: string
  email: string
  role: string
  inviter: string | null
  createdAt: Date
  expiresAt: Date
  /** When whoever was invited said no; null while the invitation waits. */
  declinedAt: Date | null
}

/** Long enough to be seen by whoever invited; then the history alone tells of it. */
const declinedShownDays = 30

export type InvitedTo = { organisationId: string } | { caseId: string }

export async function listPendingInvitations(db: Db, to: InvitedTo): Promise<PendingInvitation[]> {
  const rows = await db
    .selectFrom('mailed_link')
    .leftJoin('person as inviter', 'inviter.id', 'mailed_link.created_by')
    .where(isTo(to))
    .where((row) =>
      row.or([
        row.and([row('used_at', 'is', null), row('expires_at', '>', sql<Date>`now()`)]),
        row('declined_at', '>', sql<Date>`now() - make_interval(days => ${declinedShownDays})`),
      ]),
    )
    // invited once more, the answer to the first is of no more interest
    .where(
      sql<boolean>`not exists (
        select from mailed_link later
         where later.purpose = 'invitation' and later.email = mailed_link.email
           and later.case_id is not distinct from mailed_link.case_id
           and later.organisation_id is not distinct from mailed_link.organisation_id
           and later.created_at > mailed_link.created_at)`,
    )
    .select([
      'mailed_link.id',
      'mailed_link.email',
      'organisation_role',
      'case_role',
      'inviter.name as inviter',
      'mailed_link.created_at as createdAt',
      'expires_at as expiresAt',
      'declined_at as declinedAt',
    ])
    .orderBy('mailed_link.created_at', 'desc')
    .execute()
  return rows.map(({ organisation_role, case_role, email, ...row }) => ({
    ...row,
    email: email ?? '',
    role: organisation_role ?? case_role ?? '',
  }))
}

/**
 * Withdraws one invitation to this organisation or draft, and returns its address.
 * @throws NotFound when there is no such invitation, InvalidMove when it was accepted or declined
 */
export async function withdrawInvitation(trx: Trx, to: InvitedTo, id: string): Promise<string> {
  const gone = await trx
    .deleteFrom('mailed_link')
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where(isTo(to))
    .returning('email')
    .executeTakeFirst()
  if (gone) return gone.email ?? ''
  const answered = await trx
    .selectFrom('mailed_link')
    .where('id', '=', id)
    .where('used_at', 'is not', null)
    .where(isTo(to))
    .select('declined_at as declinedAt')
    .executeTakeFirst()
  if (answered) throw new InvalidMove(answered.declinedAt ? 'invitationDeclined' : 'invitationAccepted')
  throw new NotFound()
}

function isTo(to: InvitedTo) {
  return 'caseId' in to
    ? sql<boolean>`purpose = 'invitation' and case_id = ${to.caseId}`
    : sql<boolean>`purpose = 'invitation' and organisation_id = ${to.organisationId}`
}

/** A removed person must not rejoin by an older link. */
export async function withdrawInvitationsOf(trx: Trx, to: InvitedTo, personId: string): Promise<void> {
  await trx
    .deleteFrom('mailed_link')
    .where(isTo(to))
    .where('used_at', 'is', null)
    .where('email', '=', (row) => row.selectFrom('person').where('id', '=', personId).select('email'))
    .execute()
}
