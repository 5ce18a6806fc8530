/** Karin, who has no account yet, and the ways an invitation reaches her. */
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { inviteToOrganisation } from '#server/accounts/invitation.ts'
import type { Visitor } from '#server/accounts/services.ts'
import { type AccountWorld, expect, tokenIn } from './accounts.ts'

export const newcomer = 'karin@exempelby.example'
export const form = { name: 'Karin Kvist', title: 'Bredbandssamordnare', password: 'karins fras för prov' }

export const mails = (db: Db) =>
  db.selectFrom('outbox').select(['recipient', 'subject', 'body']).orderBy('created_at').execute()
export const membersNamed = (db: Db, email: string) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('person.email', '=', email)
    .select(['person.name', 'membership.organisation_id as organisationId', 'membership.role'])
    .execute()

/** Sends the invitation and returns the token of the mailed link. */
export async function invited(
  services: AccountWorld,
  inviter: Person,
  to: Parameters<typeof inviteToOrganisation>[2],
) {
  expect(await inviteToOrganisation(services, inviter, to)).toEqual({ ok: true })
  return tokenIn((await mails(services.db)).at(-1)?.body ?? '')
}

export const comes = (visitor: Visitor, person: Person | null = null) => ({
  ...visitor,
  person,
  lang: 'sv' as const,
})
