import { expect, test } from 'vitest'
import { equalWeights } from '#app/domain/organisations/likeness.ts'
import { readWeights, weightsQuery } from '#app/domain/organisations/likeness-weights.ts'

const read = (query: string) => readWeights(new URLSearchParams(query))

test.for([
  ['', equalWeights, null, true],
  ['vikt-lan=3&vikt-typ=0', { ...equalWeights, county: 3, type: 0 }, null, true],
  // as the form sends it
  ['vikt-lan=1&vikt-typ=2', { ...equalWeights, type: 2 }, null, false],
  ['vikt-lan=4', equalWeights, 'unreadable', true],
  ['vikt-lan=-1', equalWeights, 'unreadable', true],
  ['vikt-lan=1.5&vikt-typ=2', { ...equalWeights, type: 2 }, 'unreadable', true],
  ['vikt-lan=', equalWeights, 'unreadable', true],
] as const)('%s', ([query, weights, problem, isShortest]) => {
  expect(read(query)).toEqual({ weights, problem, isShortest })
})

test('nothing that weighs is refused, and everything weighs the same', () => {
  const all = 'vikt-invanare=0&vikt-tathet=0&vikt-grupp=0&vikt-tatort=0&vikt-bredband=0&vikt-lan=0&vikt-typ=0'
  expect(read(all)).toEqual({ weights: equalWeights, problem: 'weightless', isShortest: true })
})

test('an address says only what differs, and is read as it was written', () => {
  expect(weightsQuery(equalWeights)).toEqual({})
  const weights = { ...equalWeights, population: 3, county: 0 }
  expect(weightsQuery(weights)).toEqual({ 'vikt-invanare': 3, 'vikt-lan': 0 })
  expect(read('vikt-invanare=3&vikt-lan=0').weights).toEqual(weights)
})
