import { expect, test } from 'vitest'
import { domainOf, normalDomain, normalEmail } from '#app/domain/people/email.ts'

test.for([
  ['Anna@Exempelby.SE', 'anna@exempelby.se'],
  ['  anna@exempelby.se ', 'anna@exempelby.se'],
  ['anna@malmö.se', 'anna@xn--malm-8qa.se'],
  ['anna@malmo\u0308.se', 'anna@xn--malm-8qa.se'],
  ["o'neil+erfa@sub.kommun.se", "o'neil+erfa@sub.kommun.se"],
] as const)('%j is written %s', ([typed, stored]) => {
  expect(normalEmail(typed)).toBe(stored)
})

test.for([
  '',
  'anna',
  '@kommun.se',
  'anna@',
  'anna@kommun',
  'anna@1.2.3.4',
  'anna@[127.0.0.1]',
  'anna@kommun.se:25',
  'anna@kommun.se/x',
  'anna@komm un.se',
  'anna andersson@kommun.se',
  'anna@kommun.se, bo@kommun.se',
  'Anna <anna@kommun.se>',
  'anna@kommun.se\r\nBcc: bo@kommun.se',
  'anna@kommun.se\u0000',
  'anna\u202e@kommun.se',
  '\ud800@kommun.se',
  'änna@kommun.se',
  `${'a'.repeat(65)}@kommun.se`,
  `a@${'b'.repeat(250)}.se`,
])('%j is no address', (typed) => {
  expect(normalEmail(typed)).toBeNull()
})

test('a domain is a host name and nothing more', () => {
  expect(normalDomain('Kommun.SE')).toBe('kommun.se')
  expect(normalDomain('åre.se')).toBe('xn--re-xia.se')
  for (const odd of ['', 'kommun', 'http://kommun.se', 'kommun.se/x', 'a b.se', '-x.se', '127.0.0.1'])
    expect(normalDomain(odd), odd).toBeNull()
  expect(domainOf('anna@exempelby.se')).toBe('exempelby.se')
})
