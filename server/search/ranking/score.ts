/**
 * How much each case says of what was asked: for every concept the best of its alternatives, weighed by how rare the
 * concept is. The lists of postings are read once; no text is.
 */
import { add, type CaseSet, emptySet } from '../case-set.ts'
import type { Alternative, Concept } from '../parsed-query.ts'
import { forEachCase, lengthOf, type Postings } from '../postings.ts'

export interface Scores {
  /** By ordinal. */
  score: Float32Array
  /** By ordinal: a bit for each concept that the case has. */
  has: Uint16Array
  /** How rare each concept is. */
  rarity: readonly number[]
  /** Every ordinal with a score. */
  touched: readonly number[]
}

/** A word in one case of ten says more than the logarithm gives it; tuned on the judged set. */
const rarityPower = 1.4

type Found = ReadonlyMap<string, Postings>

/** `count` places, `documents` of them with a case. */
export function scoresOf(
  concepts: readonly Concept[],
  postings: Found,
  { count, documents }: { count: number; documents: number },
): Scores {
  const score = new Float32Array(count)
  const has = new Uint16Array(count)
  const best = new Float32Array(count)
  const touched: number[] = []
  const rarity = concepts.map((concept, index) => {
    const bit = 1 << index
    const reached: number[] = []
    let strong = 0
    for (const { lexemes, weight, isStrong } of concept.alternatives)
      forEachMatch(lexemes, postings, count, (ordinal, impact) => {
        if (best[ordinal] === 0) reached.push(ordinal)
        if (weight * impact > (best[ordinal] ?? 0)) best[ordinal] = weight * impact
        if (isStrong && !((has[ordinal] ?? 0) & bit)) {
          has[ordinal] = (has[ordinal] ?? 0) | bit
          strong++
        }
      })
    const rare = concept.weight * Math.log(1 + documents / ((strong || reached.length) + 0.5)) ** rarityPower
    for (const ordinal of reached) {
      if (score[ordinal] === 0) touched.push(ordinal)
      score[ordinal] = (score[ordinal] ?? 0) + rare * (best[ordinal] ?? 0)
      best[ordinal] = 0
    }
    return rare
  })
  return { score, has, rarity, touched }
}

/** Calls back for each case that has all of the lexemes, with the smallest of their weights. */
function forEachMatch(
  lexemes: readonly string[],
  postings: Found,
  count: number,
  each: (ordinal: number, impact: number) => void,
) {
  const lists = lexemes
    .map((lexeme) => postings.get(lexeme) ?? [])
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))
  const [first, ...others] = lists
  if (!first || lists.some((list) => list.length === 0)) return
  if (others.length === 0) return forEachCase(first, count, each)
  let left = new Map<number, number>()
  forEachCase(first, count, (ordinal, impact) => left.set(ordinal, impact))
  for (const list of others) {
    const both = new Map<number, number>()
    forEachCase(list, count, (ordinal, impact) => {
      const before = left.get(ordinal)
      if (before !== undefined) both.set(ordinal, Math.min(before, impact))
    })
    left = both
  }
  for (const [ordinal, impact] of left) each(ordinal, impact)
}

/** Cases with all of the lexemes of any of these. */
export function casesWith(names: readonly (readonly string[])[], postings: Found, blocks: number): CaseSet {
  const set = emptySet(blocks)
  for (const lexemes of names) forEachMatch(lexemes, postings, set.length * 8, (ordinal) => add(set, ordinal))
  return set
}

export function isFound({ lexemes }: Alternative, postings: Found): boolean {
  return lexemes.every((lexeme) => postings.has(lexeme))
}
