/**
 * Which cases a query and the chosen facets leave. Cases with all words come first; when they are few, those with most of
 * the words follow. What the words leave is decided before the facets are looked at, so that counts hold with every choice.
 */
import { sql } from 'kysely'
import type { SearchRequest } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { add, and, andNot, type CaseSet, count, emptySet, has, or, ordinalsIn, putBlock } from './case-set.ts'
import type { ParsedQuery } from './parsed-query.ts'
import { casesWithPhrases } from './phrases.ts'
import type { Postings } from './postings.ts'
import { greatest } from './ranking/greatest.ts'
import { nearest } from './ranking/nearest.ts'
import { casesWith, type Scores, scoresOf } from './ranking/score.ts'

export interface Match {
  /** Every case that can be found. */
  all: CaseSet
  blocks: number
  /** Cases with the words, whatever the facets say; null when nothing was asked. */
  words: CaseSet | null
  /** Those of them that have every word. */
  whole: CaseSet | null
  scores: Scores | null
  /** facet → cases with any of its chosen values */
  chosen: ReadonlyMap<string, CaseSet>
}

/** With as many cases that have every word nobody looks for those that lack one. */
const enough = 20
/** So many cases that lack a word are shown, and only those that have this share of what was asked, by rarity. */
const mostPartial = 60
const leastCovered = 0.12
/** Of what is partly covered only what comes near the best is shown. */
const nearBest = 0.15

export async function findMatches(
  db: Db,
  query: ParsedQuery,
  postings: ReadonlyMap<string, Postings>,
  request: SearchRequest,
): Promise<Match> {
  const sets = await setsOf(db, [
    ['all', ''],
    ...Object.entries(request.chosen).flatMap(([facet, values]) =>
      values.map((value) => [facet, value] as const),
    ),
  ])
  const all = sets.found('all', '')
  const { blocks } = sets
  const chosen = new Map(
    Object.entries(request.chosen).map(([facet, values]) => [
      facet,
      or(
        blocks,
        values.map((value) => sets.found(facet, value)),
      ),
    ]),
  )
  const none = { all, blocks, chosen, scores: null }
  const allowed = andNot(all, casesWith(query.excluded, postings, blocks))
  if (query.concepts.length === 0) {
    // a query of signs alone finds nothing; one that only takes away leaves the rest
    const words = query.excluded.length > 0 ? allowed : request.words ? emptySet(blocks) : null
    return { ...none, words, whole: words }
  }
  const scores = scoresOf(query.concepts, postings, { count: all.length * 8, documents: count(all) })
  return { ...none, scores, ...(await coveredBy(db, query, scores, { allowed, all, blocks })) }
}

async function coveredBy(
  db: Db,
  query: ParsedQuery,
  scores: Scores,
  { allowed, all, blocks }: { allowed: CaseSet; all: CaseSet; blocks: number },
) {
  const everything = (1 << query.concepts.length) - 1
  const whole = emptySet(blocks)
  const partial: number[] = []
  let wholes = 0
  for (const ordinal of scores.touched) {
    if (!has(allowed, ordinal)) continue
    if (scores.has[ordinal] === everything) {
      add(whole, ordinal)
      wholes++
    } else partial.push(ordinal)
  }
  if (query.phrases.length > 0) {
    const only = await casesWithPhrases(db, query, whole, scores)
    return { words: only, whole: only }
  }
  if (wholes >= enough) return { words: whole, whole }
  const covered = coverageOf(scores)
  for (const ordinal of partial)
    scores.score[ordinal] = (scores.score[ordinal] ?? 0) * (0.4 + 0.6 * covered(ordinal))
  const worth = (ordinal: number) => scores.score[ordinal] ?? 0
  const best = greatest(
    wholes >= leastForNearest ? ordinalsIn(whole) : [...ordinalsIn(whole), ...partial],
    worth,
    mostPartial,
  )
  const top = worth(best[0] ?? -1)
  const alike = await nearest(db, {
    best: best.filter((ordinal) => worth(ordinal) >= sureOfBest * top),
    lexemes: new Set(lexemesOfQuery(query)),
    allowed,
    documents: count(all),
  })
  for (const [ordinal, one] of alike)
    scores.score[ordinal] = has(whole, ordinal)
      ? worth(ordinal) * (1 + wholeNearestWeight * one)
      : worth(ordinal) + nearestWeight * one * top
  const near = [...new Set([...partial, ...alike.keys()])].filter(
    (ordinal) =>
      !has(whole, ordinal) && (covered(ordinal) >= leastCovered || (alike.get(ordinal) ?? 0) >= leastAlike),
  )
  const words = whole.slice()
  const shown = greatest(near.length > 0 ? near : partial, worth, mostPartial)
  const least = nearBest * worth(shown[0] ?? -1)
  for (const ordinal of shown) if (worth(ordinal) >= least) add(words, ordinal)
  return { words, whole }
}

/** With so many cases that have every word only they say what comes near. */
const leastForNearest = 3
/** Matches that are nearly as good as the best. */
const sureOfBest = 0.6
/** How much likeness to the best matches says, beside the words themselves. */
const nearestWeight = 0.5
/** Among cases with every word less than what keeps other words for the same behind the words themselves. */
const wholeNearestWeight = 0.4
/** Without any word, a case must be this much like the most alike. */
const leastAlike = 0.3

/** How much of what was asked each case has, by rarity: one figure for each set of concepts. */
function coverageOf({ has, rarity }: Scores): (ordinal: number) => number {
  const asked = rarity.reduce((sum, one) => sum + one, 0)
  const shares = Float32Array.from(
    { length: 1 << rarity.length },
    (_, bits) => rarity.reduce((sum, one, index) => sum + (bits & (1 << index) ? one : 0), 0) / asked,
  )
  return (ordinal) => shares[has[ordinal] ?? 0] ?? 0
}

/** Everything that may be asked of the postings: looked up before, all at once. */
export function lexemesOfQuery(query: ParsedQuery): string[] {
  return [
    ...query.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ lexemes }) => lexemes)),
    ...query.excluded.flat(),
  ]
}

/** Cases that match the words and all chosen facets, except one facet. */
export function remaining(match: Match, except: string | null = null): CaseSet {
  const chosen = [...match.chosen].filter(([facet]) => facet !== except).map(([, set]) => set)
  return and(match.all, ...(match.words ? [match.words] : []), ...chosen)
}

type Term = readonly [family: string, term: string]

async function setsOf(db: Db, terms: readonly Term[]) {
  const { rows } = await sql<{ family: string; term: string; block: number; bits: Uint8Array }>`
    select family, term, block, substring(bit_send(cases) from 5) as bits
    from search_set
    join unnest(${terms.map(([family]) => family)}::text[], ${terms.map(([, term]) => term)}::text[])
      as asked (family, term) using (family, term)
  `.execute(db)
  const blocks = Math.max(1, ...rows.filter(({ family }) => family === 'all').map(({ block }) => block + 1))
  const sets = new Map<string, CaseSet>()
  for (const { family, term, block, bits } of rows) {
    const set = sets.get(`${family}:${term}`) ?? emptySet(blocks)
    putBlock(set, block, bits)
    sets.set(`${family}:${term}`, set)
  }
  return {
    blocks,
    found: (family: string, term: string) => sets.get(`${family}:${term}`) ?? emptySet(blocks),
  }
}
