import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  equalWeights,
  featureKeys,
  figureKeys,
  likenessOf,
  type Profile,
  reasonsOf,
  type Weights,
} from '#app/domain/organisations/likeness.ts'

const nothing: Profile = {
  type: 'municipality',
  countyCode: null,
  skrGroup: null,
  figures: { population: null, density: null, outside_urban: null, broadband_passed: null },
}

/** Standard deviations from the mean; what each figure is does not matter to the difference. */
function profile(
  zs: Partial<Record<(typeof figureKeys)[number], number>>,
  rest: Partial<Profile> = {},
): Profile {
  const figures = Object.fromEntries(
    figureKeys.map((key) => [key, zs[key] === undefined ? null : { value: 1, z: zs[key] }]),
  ) as Profile['figures']
  return { ...nothing, ...rest, figures }
}

const weights = (changed: Partial<Weights>): Weights => ({ ...equalWeights, ...changed })

describe('worked by hand', () => {
  const here = profile(
    { population: 0.5, density: 0, outside_urban: -1, broadband_passed: 1 },
    { skrGroup: 'C6', countyCode: '05' },
  )
  const there = profile(
    { population: -1, density: 0.3, outside_urban: 2, broadband_passed: 1.6 },
    { skrGroup: 'C7', countyCode: '06' },
  )

  test('all seven known: (1.5/3 + 0.3/3 + 0.4 + 3/3 + 0.6/3 + 1 + 0) / 7 = 3.2 / 7', () => {
    const found = likenessOf(here, there, equalWeights)
    expect(found?.difference).toBeCloseTo(3.2 / 7, 12)
    expect(found?.missing).toBe(0)
    expect(found?.parts.map(({ difference }) => Number(difference?.toFixed(3)))).toEqual([
      0.5, 0.1, 0.4, 1, 0.2, 1, 0,
    ])
    expect(reasonsOf(found ?? expect.fail())).toEqual({
      alike: ['type', 'density'],
      unlike: ['outside_urban', 'county', 'population'],
    })
  })

  test('weights: population three times, county none: (3 × 0.5 + 0.1 + 0.4 + 1 + 0.2 + 0) / 8 = 3.2 / 8', () => {
    const found = likenessOf(here, there, weights({ population: 3, county: 0 }))
    expect(found?.difference).toBeCloseTo(3.2 / 8, 12)
    expect(found?.parts.map(({ feature }) => feature)).not.toContain('county')
  })

  test('what one of them lacks does not count, and is counted: (0.5 + 0.4 + 1 + 0) / 4', () => {
    const found = likenessOf(
      here,
      { ...there, figures: { ...nothing.figures, population: { value: 1, z: -1 } } },
      equalWeights,
    )
    expect(found?.difference).toBeCloseTo(1.9 / 4, 12)
    expect(found?.missing).toBe(3)
  })

  test('figures further apart than three standard deviations are as different as can be', () => {
    const only = weights({ density: 0, group: 0, outside_urban: 0, broadband_passed: 0, county: 0, type: 0 })
    expect(likenessOf(profile({ population: -9 }), profile({ population: 9 }), only)?.difference).toBe(1)
    expect(likenessOf(profile({ population: 0 }), profile({ population: 3 }), only)?.difference).toBe(1)
    expect(
      likenessOf(profile({ population: 0 }), profile({ population: 2.4 }), only)?.difference,
    ).toBeCloseTo(0.8, 12)
  })
})

test.for([
  ['B4', 'B4', 0],
  ['B4', 'B5', 0.4],
  ['B3', 'C6', 1],
] as const)('the groups %s and %s differ by %s', ([a, b, difference]) => {
  const only = weights({
    population: 0,
    density: 0,
    outside_urban: 0,
    broadband_passed: 0,
    county: 0,
    type: 0,
  })
  expect(likenessOf({ ...nothing, skrGroup: a }, { ...nothing, skrGroup: b }, only)?.difference).toBe(
    difference,
  )
})

describe('what is not enough', () => {
  test('exactly half of the weight is not more than half', () => {
    const two = weights({
      population: 1,
      density: 0,
      group: 0,
      outside_urban: 0,
      broadband_passed: 0,
      county: 0,
    })
    expect(likenessOf(nothing, nothing, two)).toBeNull()
    expect(likenessOf(nothing, nothing, { ...two, type: 2 })?.difference).toBe(0)
  })

  test('type and county alone say too little', () => {
    const agency = { ...nothing, countyCode: '01' }
    expect(likenessOf(agency, agency, equalWeights)).toBeNull()
  })

  test('nothing that weighs', () => {
    const none = Object.fromEntries(featureKeys.map((feature) => [feature, 0])) as unknown as Weights
    expect(likenessOf(nothing, nothing, none)).toBeNull()
  })
})

describe('for all organisations and weights', () => {
  const z = fc.option(fc.double({ min: -6, max: 6, noNaN: true }), { nil: undefined })
  const anyProfile = fc
    .record({
      population: z,
      density: z,
      outside_urban: z,
      broadband_passed: z,
      type: fc.constantFrom('municipality', 'region'),
      countyCode: fc.constantFrom(null, '01', '05'),
      skrGroup: fc.constantFrom(null, 'A1', 'B3', 'B4', 'C8'),
    })
    .map(({ type, countyCode, skrGroup, ...zs }) => {
      const known = Object.fromEntries(Object.entries(zs).filter(([, value]) => value !== undefined))
      return profile(known, { type, countyCode, skrGroup })
    })
  const anyWeights = fc
    .tuple(...featureKeys.map(() => fc.integer({ min: 0, max: 3 })))
    .map(
      (list) => Object.fromEntries(featureKeys.map((key, index) => [key, list[index]])) as unknown as Weights,
    )

  test('it is the same both ways', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, anyWeights, (a, b, given) => {
        expect(likenessOf(a, b, given)).toEqual(likenessOf(b, a, given))
      }),
    )
  })

  test('it is 0 to 1, and 0 with itself', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, anyWeights, (a, b, given) => {
        const difference = likenessOf(a, b, given)?.difference ?? 0
        expect(difference).toBeGreaterThanOrEqual(0)
        expect(difference).toBeLessThanOrEqual(1)
        expect(likenessOf(a, a, given)?.difference ?? 0).toBe(0)
      }),
    )
  })

  test('all weights doubled change nothing', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, anyWeights, (a, b, given) => {
        const doubled = Object.fromEntries(
          featureKeys.map((key) => [key, given[key] * 2]),
        ) as unknown as Weights
        const [once, twice] = [likenessOf(a, b, given), likenessOf(a, b, doubled)]
        expect(twice === null).toBe(once === null)
        expect(twice?.difference ?? 0).toBeCloseTo(once?.difference ?? 0, 12)
      }),
    )
  })
})
