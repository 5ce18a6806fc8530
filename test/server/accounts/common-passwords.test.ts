import { checkNewPassword } from '#server/accounts/common-passwords.ts'
import { expect, test } from '#test/support/world.ts'

const anna = { email: 'anna.andersson@exempelby.example', name: 'Anna Andersson' }

test.for([
  ['in a list of leaked passwords', '1qaz2wsx3edc'],
  ['in a list, with other letters', 'QWERTY123456'],
  ['a word and a year', 'Stockholm2024'],
  ['a Swedish word and a year', 'Sommar202412'],
  ['a word with signs for letters', 'P@ssw0rd1234'],
  ['a Swedish word and digits', 'lösenord1234'],
  ['two words', 'dragonmonkey'],
  ['two words and signs', 'dragon-monkey-99!'],
  ['a word twice', 'kommunkommun'],
  ['digits twice', 'abc123abc123'],
  ['the keys of a Swedish keyboard', 'asdfghjklöäå'],
  ['twelve digits', '198405121234'],
  ['counting', '1234567890123456'],
  ['the name of the product', 'erfaerfaerfa'],
  ['her own name', 'annaandersson1'],
  ['her address and a year', 'Exempelby2026'],
] as const)('%s is easy to guess: %s', async ([, password]) => {
  expect(await checkNewPassword(password, anna)).toBe('passwordCommon')
})

test.for([
  'en lång fras för prov',
  'bara små bokstäver',
  'correct horse battery staple',
  'Tr0ub4dor&3xyz',
  'k7#Qm2$xT9wz',
  '9482 7361 5520 1847',
  'anna.andersson med mera',
  'fiber till varje by',
  'パスワードは長いほど良いです',
  '🦊🐻🐼🦁🐸🐵🐶🐱🐭🐹🐰🦝',
])('%j is good enough', async (password) => {
  expect(await checkNewPassword(password, anna)).toBeNull()
})

test('what is no password at all is told first', async () => {
  expect(await checkNewPassword('kort', anna)).toBe('passwordShort')
  expect(await checkNewPassword(anna.email, anna)).toBe('passwordIsEmail')
})

test('even the longest is judged within the time of a frame', async () => {
  const longest = [
    'p@$$w0rd'.repeat(24),
    `${'a'.repeat(99)}b${'a'.repeat(99)}c`,
    '4@8({[<369&1!|0$5+7%2z'.repeat(9),
  ]
  await checkNewPassword('en lång fras för prov', anna)
  for (const password of longest) {
    const started = performance.now()
    await checkNewPassword(password, anna)
    // some milliseconds on an idle machine
    expect(performance.now() - started).toBeLessThan(100)
  }
})
