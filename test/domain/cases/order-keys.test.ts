import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshKeys, hasRoom, isOrderKey, keyBetween } from '#app/domain/cases/order-keys.ts'

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
        expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(100)
      }),
    )
  })

  test('two hundred rows, each added last, keep short keys', () => {
    const keys = freshKeys(200)
    expect([...keys].sort()).toEqual(keys)
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(12)
  })

  test('two people who add a row at one place at once get different keys, whatever stands behind', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.boolean(), (count, isLast) => {
        const keys = freshKeys(count + 1)
        const [before, after] = isLast ? [keys.at(-1) ?? null, null] : [null, keys[0] ?? null]
        const made = new Set(Array.from({ length: 8 }, () => keyBetween(before, after)))
        expect(made.size).toBeGreaterThan(1)
        for (const key of made) {
          expect(before === null || key > before).toBe(true)
          expect(after === null || key < after).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  test.each(['in front of the same row', 'behind the same row'])(
    'a thousand rows added one after the other %s: the server takes every key, and fresh ones are made before they are too long',
    (place) => {
      let [before, after] = ['a0', 'a1']
      let fresh = 0
      for (let i = 0; i < 1_000; i++) {
        if (!hasRoom(before, after)) {
          fresh++
          ;[before = '', after = ''] = freshKeys(2)
        }
        const key = keyBetween(before, after)
        expect(isOrderKey(key)).toBe(true)
        if (place.startsWith('in')) before = key
        else after = key
      }
      expect(fresh).toBeLessThan(5)
    },
  )

  test('a key that nothing can stand in front of or behind is none', () => {
    for (const key of ['a0', 'Zz', 'a0V1x', ...freshKeys(300)]) expect(isOrderKey(key)).toBe(true)
    for (const key of ['', '!', 'a', 'a00', 'z'.repeat(100), `a0${'V'.repeat(99)}`, 7, null])
      expect(isOrderKey(key), String(key)).toBe(false)
  })

  test('equal keys and keys of another make have no room between them', () => {
    expect(hasRoom('a1', 'a1')).toBe(false)
    expect(hasRoom('a2', 'a1')).toBe(false)
    expect(hasRoom('a00', null)).toBe(false)
    expect(hasRoom('11', '12')).toBe(false)
    expect(hasRoom(null, null)).toBe(true)
  })
})
