/** Invitations that nobody has accepted yet: listing and withdrawing them. */
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
}

export type InvitedTo = { organisationId: string } | { caseId: string }

export async function listPendingInvitations(db: Db, to: InvitedTo): Promise<PendingInvitation[]> {
  const rows = await db
    .selectFrom('mailed_link')
    .leftJoin('person as inviter', 'inviter.id', 'mailed_link.created_by')
    .where(isTo(to))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .select([
      'mailed_link.id',
      'mailed_link.email',
      'organisation_role',
      'case_role',
      'inviter.name as inviter',
      'mailed_link.created_at as createdAt',
      'expires_at as expiresAt',
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
 * @throws NotFound when there is no such invitation, InvalidMove when it was accepted
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
  const accepted = await trx
    .selectFrom('mailed_link')
    .where('id', '=', id)
    .where('used_at', 'is not', null)
    .where(isTo(to))
    .select('id')
    .executeTakeFirst()
  if (accepted) throw new InvalidMove('invitationAccepted')
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
