import { data } from '@remix-run/node'
import type { AddressDoubt } from '#app/domain/people/invited-address.ts'
import type { Db } from '#db/connect.ts'
import { organisationAt } from '#server/organisations/approvers.ts'
import type { Typed } from './form.ts'

/** The form of an invitation comes back; where the address belongs to another organisation it says to which. */
export async function rejectInvitation(
  db: Db,
  { error, email, typed }: { error: 'alreadyMember' | AddressDoubt; email: string; typed: Typed },
) {
  const owner = error === 'alreadyMember' ? null : await organisationAt(db, email)
  return data({ errors: { email: error }, typed, owner }, { status: 422 })
}
