/**
 * How like two organisations are: the weighted mean of how much they differ in what is known of both,
 * D(a, b) = Σ w·d / Σ w with every d from 0, alike, to 1, as different as can be.
 */
import { type Bilingual, bilingual } from '#app/domain/language.ts'

export const featureKeys = [
  'population',
  'density',
  'group',
  'outside_urban',
  'broadband_passed',
  'county',
  'type',
] as const
export type FeatureKey = (typeof featureKeys)[number]

/** Homes connected are none of them: who could only ever order a connection would be compared with who has one. */
export const figureKeys = ['population', 'density', 'outside_urban', 'broadband_passed'] as const
export type FigureKey = (typeof figureKeys)[number]

/** A figure and how many standard deviations it lies from the mean of all; of people and density, the logarithm does. */
export interface Figure {
  value: number
  z: number
}

/** What is known of an organisation that it may be compared by. */
export interface Profile {
  type: string
  countyCode: string | null
  skrGroup: string | null
  figures: Readonly<Record<FigureKey, Figure | null>>
}

export type Weights = Readonly<Record<FeatureKey, number>>

export const equalWeights: Weights = {
  population: 1,
  density: 1,
  group: 1,
  outside_urban: 1,
  broadband_passed: 1,
  county: 1,
  type: 1,
}

export interface Part {
  feature: FeatureKey
  weight: number
  /** Null where it is not known of both. */
  difference: number | null
}

export interface Likeness {
  /** 0 to 1. */
  difference: number
  /** What has weight, in the order of the features. */
  parts: readonly Part[]
  /** So many of them are not known of both. */
  missing: number
}

/** As far apart as the mean and the rarest few: more than that is not more different. */
const deviationsApart = 3
/** In the same main group, as B4 and B5 are. */
const sameMainGroup = 0.4

/** Null when half of the weight or more lies on what is not known of both: that would be a guess. */
export function likenessOf(a: Profile, b: Profile, weights: Weights): Likeness | null {
  const parts = featureKeys
    .filter((feature) => weights[feature] > 0)
    .map((feature) => ({ feature, weight: weights[feature], difference: differenceIn(feature, a, b) }))
  const known = parts.flatMap(({ weight, difference }) =>
    difference === null ? [] : [{ weight, difference }],
  )
  const whole = sumOf(parts.map(({ weight }) => weight))
  const available = sumOf(known.map(({ weight }) => weight))
  if (available * 2 <= whole) return null
  return {
    difference: sumOf(known.map(({ weight, difference }) => weight * difference)) / available,
    parts,
    missing: parts.length - known.length,
  }
}

function differenceIn(feature: FeatureKey, a: Profile, b: Profile): number | null {
  if (feature === 'type') return a.type === b.type ? 0 : 1
  if (feature === 'county') return unlessMissing(a.countyCode, b.countyCode, (x, y) => (x === y ? 0 : 1))
  if (feature === 'group') return unlessMissing(a.skrGroup, b.skrGroup, groupDifference)
  return unlessMissing(a.figures[feature], b.figures[feature], (x, y) =>
    Math.min(1, Math.abs(x.z - y.z) / deviationsApart),
  )
}

function groupDifference(a: string, b: string): number {
  if (a === b) return 0
  return a.charAt(0) === b.charAt(0) ? sameMainGroup : 1
}

function unlessMissing<T>(a: T | null, b: T | null, compare: (a: T, b: T) => number): number | null {
  return a === null || b === null ? null : compare(a, b)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

/** Whoever differs by no more than this is called like in lists: two small towns of one main group, in different counties. */
export const likeWithin = 0.25

/** What two organisations differ little in, and what much, each the clearest first. */
export function reasonsOf({ parts }: Likeness): { alike: FeatureKey[]; unlike: FeatureKey[] } {
  const known = parts.flatMap(({ feature, difference }) =>
    difference === null ? [] : [{ feature, difference }],
  )
  const alike = known.filter(({ difference }) => difference <= alikeWithin)
  const unlike = known.filter(({ difference }) => difference >= unlikeFrom)
  return {
    alike: alike.toSorted((a, b) => a.difference - b.difference).map(({ feature }) => feature),
    unlike: unlike.toSorted((a, b) => b.difference - a.difference).map(({ feature }) => feature),
  }
}

/** Of figures, less than half a standard deviation. */
const alikeWithin = 0.15
/** One and a half. */
const unlikeFrom = 0.5

export const featureLabels: Readonly<Record<FeatureKey, Bilingual>> = {
  population: bilingual('Invånare', 'Population'),
  density: bilingual('Täthet', 'Density'),
  group: bilingual('Kommungrupp', 'Municipality group'),
  outside_urban: bilingual('Bor utanför tätort', 'Live outside urban areas'),
  broadband_passed: bilingual('Kan ansluta till 1 Gbit/s', 'Can connect to 1 Gbit/s'),
  county: bilingual('Län', 'County'),
  type: bilingual('Typ', 'Type'),
}
