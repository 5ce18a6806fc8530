import { expect, test } from 'vitest'
import { passwordProblem } from '#app/domain/people/password.ts'

const email = 'anna.andersson@exempelby.example'

test.for([
  ['', 'required'],
  ['kort fras', 'passwordShort'],
  ['elva tecken', 'passwordShort'],
  ['x'.repeat(12), 'passwordCommon'],
  ['121212121212', 'passwordCommon'],
  [email, 'passwordIsEmail'],
  [email.toUpperCase(), 'passwordIsEmail'],
  ['anna.andersson', 'passwordIsEmail'],
  ['en fras '.repeat(26), 'passwordLong'],
] as const)('%j is refused: %s', ([password, problem]) => {
  expect(passwordProblem(password, email)).toBe(problem)
})

test.for([
  'en lång fras',
  'bara små bokstäver',
  'Tr0ub4dor&3xyz',
  ' mellanslag i kanten ',
  '🦊🐻🐼🦁🐸🐵🐶🐱🐭🐹🐰🦝',
  'パスワードは長いほど良いです',
  'anna.andersson med mera',
])('%j is good enough', (password) => {
  expect(passwordProblem(password, email)).toBeNull()
})

test('composed and decomposed letters count the same', () => {
  // twelve letters, sixteen code points
  expect(passwordProblem('åäöåäöabcdef'.normalize('NFD'), null)).toBeNull()
  expect(passwordProblem('åäöåäöabcde'.normalize('NFD'), null)).toBe('passwordShort')
})
