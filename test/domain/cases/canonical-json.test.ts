import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#app/domain/cases/canonical-json.ts'

test('the order in which keys were set does not matter, the order of a list does', () => {
  expect(canonicalJson({ b: 1, a: { d: [1, 2], c: null } })).toBe('{"a":{"c":null,"d":[1,2]},"b":1}')
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

test('what is undefined is not there', () => {
  expect(canonicalJson({ a: undefined, b: true })).toBe('{"b":true}')
})

test('whatever JSON can hold is the same after a journey through JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1])('%s is refused', (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
})
