import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeSlug, slugOf } from '#app/domain/text/slug.ts'

test.each([
  ['Så införde vi e-tjänster för äldre', 'sa-inforde-vi-e-tjanster-for-aldre'],
  ['  Fiber till 98 % – nästan  ', 'fiber-till-98-nastan'],
  ['Æblegrød på Ærø, straße & łódź', 'aeblegrod-pa-aero-strasse-lodz'],
  ['Vad kostar 1½ år?', 'vad-kostar-11-2-ar'],
])('%s → %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('a title without letters gives nothing', () => {
  expect(slugOf('🙂🙂')).toBe('')
  expect(slugOf('')).toBe('')
})

test('a long title ends at a whole word', () => {
  const slug = slugOf('digitalisering '.repeat(20))
  expect(slug.length).toBeLessThanOrEqual(60)
  expect(slug.endsWith('digitalisering')).toBe(true)
})

test('whatever a title holds, its address is plain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      expect(slugOf(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slugOf(title).length).toBeLessThanOrEqual(60)
    }),
  )
})

test('the second of the same name has a number', () => {
  expect(freeSlug('fiber', new Set())).toBe('fiber')
  expect(freeSlug('fiber', new Set(['fiber', 'fiber-2']))).toBe('fiber-3')
})
