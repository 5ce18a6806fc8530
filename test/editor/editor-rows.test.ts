import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshKeys, hasRoom, keyBetween } from '#app/editor/rows/order-keys.ts'

describe('keys that sort rows', () => {
  test('there is always room, wherever rows are put', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 120 }), (places) => {
        const keys: string[] = []
        for (const place of places) {
          const index = Math.min(place, keys.length)
          const [before, after] = [keys[index - 1] ?? null, keys[index] ?? null]
          expect(hasRoom(before, after)).toBe(true)
          keys.splice(index, 0, keyBetween(before, after))
        }
        expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys)
        expect(new Set(keys).size).toBe(keys.length)
        expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(60)
      }),
    )
  })

  test('two hundred rows, each added last, keep short keys', () => {
    const keys = freshKeys(200)
    expect([...keys].sort()).toEqual(keys)
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(12)
  })

  test('equal keys and keys of another make have no room between them', () => {
    expect(hasRoom('a', 'a')).toBe(false)
    expect(hasRoom('b', 'a')).toBe(false)
    expect(hasRoom('a0', null)).toBe(false)
    expect(hasRoom('a-1', null)).toBe(false)
    expect(hasRoom(null, null)).toBe(true)
  })
})
