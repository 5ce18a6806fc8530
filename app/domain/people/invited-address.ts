/** What an address says about whether somebody belongs to the organisation that she is invited to. */
import { domainOf } from './email.ts'

/** `otherDomain`: its addresses end in another way. `unknownDomain`: nobody has said how they end, and nobody is there to know. */
export type AddressDoubt = 'otherDomain' | 'unknownDomain'

/** Null where the address is what one would expect, or a colleague who invites can be trusted to know. */
export function addressDoubt(
  email: string,
  { emailDomain, hasApprover }: { emailDomain: string | null; hasApprover: boolean },
): AddressDoubt | null {
  if (emailDomain === null) return hasApprover ? null : 'unknownDomain'
  const domain = domainOf(email)
  return domain === emailDomain || domain.endsWith(`.${emailDomain}`) ? null : 'otherDomain'
}
