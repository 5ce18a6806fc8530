/** How much each feature weighs, as it stands in the address of a page about likeness: 0 to 3, and 1 where nothing is said. */
import type { Query } from '#app/domain/paths.ts'
import type { QueryParameter, QueryReader } from '#app/domain/query-parameters.ts'
import { equalWeights, type FeatureKey, featureKeys, type Weights } from './likeness.ts'

export const weightParameters = {
  population: 'vikt-invanare',
  density: 'vikt-tathet',
  group: 'vikt-grupp',
  outside_urban: 'vikt-tatort',
  broadband_passed: 'vikt-bredband',
  county: 'vikt-lan',
  type: 'vikt-typ',
} as const satisfies Readonly<Record<FeatureKey, QueryParameter>>

export interface AskedWeights {
  weights: Weights
  /** What could not be used: some value that is no weight, or nothing that weighs at all. */
  problem: 'unreadable' | 'weightless' | null
  /** The address says no more than it has to. */
  isShortest: boolean
}

export function readWeights(query: QueryReader): AskedWeights {
  const said = featureKeys.map((feature) => ({ feature, text: query.get(weightParameters[feature]) }))
  const read = said.map(({ feature, text }) => [feature, weightIn(text)] as const)
  const isReadable = said.every(({ text }) => text === null || weightIn(text) !== null)
  const weights = { ...equalWeights, ...Object.fromEntries(read.filter(([, weight]) => weight !== null)) }
  if (featureKeys.every((feature) => weights[feature] === 0))
    return { weights: equalWeights, problem: 'weightless', isShortest: true }
  return {
    weights,
    problem: isReadable ? null : 'unreadable',
    isShortest: said.every(({ text }) => text === null || weightIn(text) !== 1),
  }
}

function weightIn(text: string | null): number | null {
  return text !== null && /^[0-3]$/.test(text) ? Number(text) : null
}

/** The other way: only what differs from the usual. */
export function weightsQuery(weights: Weights): Query {
  const changed = featureKeys.filter((feature) => weights[feature] !== equalWeights[feature])
  return Object.fromEntries(changed.map((feature) => [weightParameters[feature], weights[feature]]))
}
