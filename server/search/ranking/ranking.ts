/**
 * The best matches first: those with every word before the others, then by what their texts say, with a little for how complete and how new a case is. So many are put in order that nobody leafs past them; the rest follows by date.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { type CaseSet, has, ordinalsIn } from '../case-set.ts'
import { type Differences, peerBoost } from '../likeness-order.ts'
import type { Match } from '../match.ts'
import { greatest } from './greatest.ts'
import type { Scores } from './score.ts'

const mostRanked = 400
/** The share of the score that is for newness halves in so many days: experience ages slowly. */
const halfAsNewDays = 4 * 365

/** Ordinals of the ranked candidates. */
export async function rankMatches(
  db: Db,
  left: CaseSet,
  match: Match,
  byLikeness: Differences | null = null,
): Promise<number[]> {
  const { scores, whole } = match
  if (!scores) return []
  const isWhole = (ordinal: number) => Number(whole !== null && has(whole, ordinal))
  const worth = (ordinal: number) => isWhole(ordinal) * allWords + scoreOf(scores, ordinal)
  const candidates = greatest(ordinalsIn(left), worth, mostRanked)
  const { rows } = await sql<{ ordinal: number; organisation: string; share: number }>`
    select ordinal, organisation_id as organisation, ((0.92 + 0.08 * quality)
      * (0.92 + 0.08 * exp(-0.693 * greatest(0, extract(epoch from now() - published_at)) / (${halfAsNewDays} * 86400))))::real as share
    from search_entry where ordinal = any(${candidates}::integer[])
  `.execute(db)
  const boost = (organisation: string) => (byLikeness ? peerBoost(byLikeness, organisation) : 0)
  const final = new Map(
    rows.map(({ ordinal, organisation, share }) => [
      ordinal,
      scoreOf(scores, ordinal) * share * (1 + boost(organisation)),
    ]),
  )
  return candidates
    .filter((ordinal) => final.has(ordinal))
    .toSorted((a, b) => isWhole(b) - isWhole(a) || (final.get(b) ?? 0) - (final.get(a) ?? 0) || b - a)
}

/** More than any score. */
const allWords = 1_000

const scoreOf = (scores: Scores, ordinal: number) => scores.score[ordinal] ?? 0
