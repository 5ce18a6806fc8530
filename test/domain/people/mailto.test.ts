import { expect, test } from 'vitest'
import { mailto } from '#app/domain/people/mailto.ts'

test.for([
  ['va@exempelby.example', undefined, 'mailto:va@exempelby.example'],
  ['Bygg.Lov+1@Exempelby.example', undefined, 'mailto:bygg.lov%2B1@exempelby.example'],
  ['a&bcc=b@exempelby.example', undefined, 'mailto:a%26bcc%3Db@exempelby.example'],
  ['a?body=x@exempelby.example', undefined, 'mailto:a%3Fbody%3Dx@exempelby.example'],
  ['va@malmö.example', undefined, 'mailto:va@xn--malm-8qa.example'],
  ['va@exempelby.example', 'Fel: å & ?', 'mailto:va@exempelby.example?subject=Fel%3A%20%C3%A5%20%26%20%3F'],
  ['inte en adress', undefined, null],
  ['a@b.example,c@d.example', undefined, null],
  ['javascript:alert(1)@x', undefined, null],
  ['', undefined, null],
] as const)('a mail to %j about %j: %j', ([address, subject, href]) => {
  expect(mailto(address, subject)).toBe(href)
})
