/** How good an answer is: recall, nDCG and reciprocal rank over its first ten cases. */
import type { JudgedQuery } from './judged-set.ts'

const depth = 10
/** A case of grade 1 is about something near; finding it is no merit, only better than nothing. */
const helps = 2

export interface Measure {
  recall: number
  ndcg: number
  mrr: number
  nothing: number
}

export function measured({ grades }: JudgedQuery, found: readonly string[]): Measure {
  const first = found.slice(0, depth)
  const helping = [...grades].filter(([, grade]) => grade >= helps).map(([id]) => id)
  const hit = first.filter((id) => helping.includes(id))
  const firstHit = first.findIndex((id) => helping.includes(id))
  return {
    recall: hit.length / Math.min(depth, helping.length),
    ndcg: gain(first.map((id) => grades.get(id) ?? 0)) / gain([...grades.values()].toSorted((a, b) => b - a)),
    mrr: firstHit < 0 ? 0 : 1 / (firstHit + 1),
    nothing: found.length === 0 ? 1 : 0,
  }
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

export function mean(measures: readonly Measure[]): Measure {
  const of = (key: keyof Measure) =>
    measures.reduce((sum, measure) => sum + measure[key], 0) / Math.max(1, measures.length)
  return { recall: of('recall'), ndcg: of('ndcg'), mrr: of('mrr'), nothing: of('nothing') }
}
