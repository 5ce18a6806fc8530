import { expect, test } from 'vitest'
import { directionOf } from '#app/domain/text/direction.ts'

test.each([
  ['Fiber till varje gård', undefined],
  ['تجربة البلدية', 'rtl'],
  ['ניסיון עירוני', 'rtl'],
  // numbers and signs say nothing, the first letter does
  ['2024: تجربة', 'rtl'],
  ['E-tjänst (تجربة)', undefined],
  ['123', undefined],
  ['', undefined],
])('%s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})
