/** The best of many are those that putting all in order would give. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greatest } from '#server/search/ranking/greatest.ts'

test('are the first of all in order, whatever their worth', () => {
  const worth = fc.oneof(
    fc.constant(0),
    fc.float({ min: 0, max: 20, noNaN: true }),
    // with every word
    fc.float({ min: 1_000, max: 1_020, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(worth, { maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (worths, most) => {
      const ordinals = worths.map((_, ordinal) => ordinal)
      const inOrder = ordinals.toSorted((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0) || b - a)
      expect(greatest(ordinals, (ordinal) => worths[ordinal] ?? 0, most)).toEqual(inOrder.slice(0, most))
    }),
  )
})
