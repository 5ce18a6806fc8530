/**
 * Typing errors, mended word by word: a word that no case has becomes the nearest word of the published texts, whole or in
 * one of the parts of a compound. A word that the dictionary knows was meant: another is only offered for it, and only a word
 * of the field, since of common words some rare neighbour is always near.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { compoundOf, isFieldWord } from './language/compounds.ts'
import { editDistance } from './language/edit-distance.ts'
import { fold } from './language/fold.ts'
import { type Concept, isKnownToDictionary, type ParsedQuery } from './parsed-query.ts'
import type { Postings } from './postings.ts'
import type { TypedQuery } from './query-syntax.ts'
import { isFound } from './ranking/score.ts'
import { wordsIn } from './words.ts'

export interface Repair {
  typed: string
  used: string
  /** False: only offered, the search went by what was typed. */
  isApplied: boolean
}

/** pg_trgm's measure; lower brings words that only share an ending. */
const leastSimilar = 0.3
const mostCandidates = 40
const shortestPart = 3
/** Between two words that both are right. */
const mostStepsOffered = 1
/** Shorter words have too many neighbours; longer are no words. */
const shortest = 4
const longest = 40

/** What may be repaired in a query. Nothing in quotes is touched. */
export async function repairsOf(
  db: Db,
  query: ParsedQuery,
  postings: ReadonlyMap<string, Postings>,
): Promise<Repair[]> {
  const unknown = query.concepts.filter((concept) => isUnknown(concept, postings))
  if (unknown.length === 0) return []
  const tries = unknown.map((concept) => ({ concept, ways: waysOf(concept.word.word) }))
  const near = await nearWords(db, [...new Set(tries.flatMap(({ ways }) => ways.map(({ wrong }) => wrong)))])
  return tries.flatMap(({ concept: { typed, word }, ways }) => {
    const isApplied = !isKnownToDictionary(word.word)
    const uses = ways
      .flatMap((way) => usesOf(way, near))
      .filter(({ steps, isOfField }) => isApplied || (isOfField && steps <= mostStepsOffered))
    const best = uses.toSorted((a, b) => a.cost - b.cost || b.documents - a.documents)[0]
    return best ? [{ typed, used: best.used, isApplied }] : []
  })
}

/** The query as it would have been typed without the errors. */
export function withRepairs(typed: TypedQuery, repairs: readonly Repair[]): TypedQuery {
  return {
    ...typed,
    words: typed.words.map((word) => {
      const repair = repairs.find((one) => one.isApplied && one.typed === word.typed)
      const [used] = repair ? wordsIn(repair.used) : []
      return used ?? word
    }),
  }
}

function isUnknown(
  { word, isQuoted, alternatives }: Concept,
  postings: ReadonlyMap<string, Postings>,
): boolean {
  if (isQuoted || word.word.length < shortest || word.word.length > longest || !/^\p{L}+$/u.test(word.word))
    return false
  return !alternatives.some((one) => one.isStrong && isFound(one, postings))
}

/** What may be wrong in a word: all of it, or one part of it beside a part that is known. */
interface Way {
  wrong: string
  before: string
  after: string
}

function waysOf(word: string): Way[] {
  const ways: Way[] = [{ wrong: word, before: '', after: '' }]
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (before.length > 3 && isKnownToDictionary(after)) ways.push({ wrong: before, before: '', after })
    if (
      after.length > 3 &&
      (isKnownToDictionary(before.replace(/s$/, '')) || compoundOf(before).parts.length > 0)
    )
      ways.push({ wrong: after, before, after: '' })
  }
  return ways
}

interface Near {
  written: string
  documents: number
  /** A term that moderators keep. */
  isTerm: boolean
}

async function nearWords(db: Db, words: readonly string[]): Promise<ReadonlyMap<string, readonly Near[]>> {
  const { rows } = await sql<{ asked: string; written: string; documents: number; isTerm: boolean }>`
    select asked, near.written, near.documents,
      exists (select from search_synonym where keys && array[near.lexeme]) as "isTerm"
    from unnest(${words}::text[]) as asked
    cross join lateral (
      select lexeme, written, documents from search_word
      where written % asked and similarity(written, asked) >= ${leastSimilar}
      order by similarity(written, asked) desc, documents desc, written
      limit ${mostCandidates}
    ) as near
  `.execute(db)
  const found = new Map<string, Near[]>()
  for (const { asked, ...near } of rows) found.set(asked, [...(found.get(asked) ?? []), near])
  return found
}

function usesOf({ wrong, before, after }: Way, near: ReadonlyMap<string, readonly Near[]>) {
  const isPart = before !== '' || after !== ''
  const allowed = wrong.length < 5 ? 1 : wrong.length < 9 ? (isPart ? 1 : 2) : isPart ? 2 : 3
  return (near.get(wrong) ?? []).flatMap(({ written, documents, isTerm }) => {
    const steps = editDistance(fold(wrong), fold(written))
    // the first letter is rarely the wrong one
    const cost = steps + (written[0] === wrong[0] ? 0 : 0.5) + (isPart ? 0.4 : 0)
    return steps > allowed || (isPart && steps === 0)
      ? []
      : [
          {
            used: before + written + after,
            documents,
            cost,
            steps,
            isOfField: isTerm || isFieldWord(written),
          },
        ]
  })
}
