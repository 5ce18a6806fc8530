import { expect, test } from 'vitest'
import { addressDoubt } from '#app/domain/people/invited-address.ts'

test.each([
  ['anna@exempelby.se', 'exempelby.se', true, null],
  ['anna@skola.exempelby.se', 'exempelby.se', false, null],
  ['anna@norrvik.se', 'exempelby.se', true, 'otherDomain'],
  ['anna@notexempelby.se', 'exempelby.se', true, 'otherDomain'],
  ['anna@exempelby.se.evil.example', 'exempelby.se', false, 'otherDomain'],
  // the first approver decides about everybody after her
  ['anna@exempelby.se', null, false, 'unknownDomain'],
  ['anna@exempelby.se', null, true, null],
] as const)(
  '%s, invited to an organisation at %s with an approver: %s, %s',
  (email, emailDomain, hasApprover, doubt) => {
    expect(addressDoubt(email, { emailDomain, hasApprover })).toBe(doubt)
  },
)
