/** Which amounts leave the server for whom. */
import { describe, expect, test } from 'vitest'
import { type Content, rowsAt } from '#app/domain/cases/content.ts'
import {
  bandAround,
  type CostEntry,
  isHidden,
  type Reader,
  visibleContent,
} from '#app/domain/cases/cost-visibility.ts'

const amounts = { amount_low: 610_000, amount_likely: 640_123, amount_high: 700_000 }
const readers: readonly Reader[] = ['public', 'signed_in', 'insider']

type Visibility = CostEntry['visibility']

const withEntry = (visibility?: Visibility): Content => ({
  title: 'Bygglov',
  entries: [{ id: 'entry-1', kind: 'investment', volume: 7, ...amounts, ...(visibility && { visibility }) }],
})
const seen = (visibility: Visibility, reader: Reader) =>
  rowsAt(visibleContent(withEntry(visibility), reader), 'entries')[0]

describe('an amount', () => {
  test.for(readers)('that is public, or says nothing, is seen as it is by %s', (reader) => {
    for (const visibility of ['public', undefined] as const)
      expect(seen(visibility, reader)).toMatchObject(amounts)
  })

  test.for(['public', 'signed_in'] as const)('of which only the interval is told, to %s', (reader) => {
    const entry = seen('band_only', reader)
    expect(entry).toMatchObject({ amount_low: 500_000, amount_high: 1_000_000 })
    expect(entry).not.toHaveProperty('amount_likely')
    expect(JSON.stringify(entry)).not.toMatch(/640123|610000|700000/)
  })

  test('for the signed in is taken from everybody else, and they are told so', () => {
    const entry = seen('signed_in', 'public')
    expect(entry && isHidden(entry)).toBe(true)
    for (const key of [...Object.keys(amounts), 'volume']) expect(entry).not.toHaveProperty(key)
    expect(seen('signed_in', 'signed_in')).toMatchObject(amounts)
  })

  test('is never kept from those who write or review', () => {
    for (const visibility of ['band_only', 'signed_in'] as const)
      expect(seen(visibility, 'insider')).toMatchObject(amounts)
  })

  test('that is not there needs no hiding', () => {
    const content: Content = { entries: [{ id: 'entry-1', kind: 'gain', visibility: 'signed_in' }] }
    const [entry] = rowsAt(visibleContent(content, 'public'), 'entries')
    expect(entry && isHidden(entry)).toBe(false)
  })
})

test('a content with nothing to hide is the very same', () => {
  const content = withEntry('public')
  expect(visibleContent(content, 'public')).toBe(content)
})

test.for([
  [0, 0, [0, 50_000]],
  [1, 1, [0, 50_000]],
  [50_000, 50_000, [50_000, 100_000]],
  [640_000, 640_000, [500_000, 1_000_000]],
  [90_000, 300_000, [50_000, 500_000]],
] as const)('the interval around %d to %d', ([low, high, band]) => {
  expect(bandAround(low, high)).toEqual(band)
})

test('an interval stays as it is when it comes here again', () => {
  for (const amount of [0, 3, 49_999, 50_000, 77_777, 1_000_000, 999_999_999]) {
    const band = bandAround(amount, amount)
    expect(bandAround(...band)).toEqual(band)
  }
})
