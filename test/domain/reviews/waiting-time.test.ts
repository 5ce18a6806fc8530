import { expect, test } from 'vitest'
import { urgencyOf, workingDays } from '#app/domain/reviews/waiting-time.ts'

// 2026-03-06 was a Friday
const friday = new Date('2026-03-06T09:00:00Z')
const later = (days: number) => new Date(friday.getTime() + days * 24 * 60 * 60_000)

test.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 1],
  [7, 5],
  [10, 6],
  [70, 50],
])('%i days after a Friday, %i working days have passed', (days, working) => {
  expect(workingDays(friday, later(days))).toBe(working)
})

test('two working days are calm, five are soon late', () => {
  expect(urgencyOf(friday, later(4))).toBe('calm')
  expect(urgencyOf(friday, later(5))).toBe('soon')
  expect(urgencyOf(friday, later(7))).toBe('soon')
  expect(urgencyOf(friday, later(10))).toBe('late')
})

test('a clock that runs behind makes nothing late', () => {
  expect(workingDays(later(2), friday)).toBe(0)
})
