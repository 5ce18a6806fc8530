/**
 * What comes near: cases that say what the best matches say, whatever words they use for what was asked. The words that set
 * the best matches apart from all other cases are asked for in their turn (pseudo-relevance feedback, as in RM3). Only where
 * few cases have every word; it never comes before those.
 */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { type CaseSet, has } from '../case-set.ts'
import { fold } from '../language/fold.ts'
import { forEachCase, lengthOf, readPostings } from '../postings.ts'

/** More of them are less sure to be about what was asked. */
const mostRead = 6
/** Of one case nobody knows which of its words matter. */
const leastRead = 2
/** Each costs a list of postings; the next ones say nothing new. */
const mostTerms = 24
/** A term of more of all cases than this sets none apart. */
const mostOfAll = 0.05
/** So that the lists stay short in a large collection. */
const mostCases = 20_000

interface Asked {
  /** The best matches, the best first. */
  best: readonly number[]
  /** What was asked for already. */
  lexemes: ReadonlySet<string>
  allowed: CaseSet
  documents: number
}

/** Ordinal → how alike the best matches, 0..1 of the most alike. */
export async function nearest(db: Db, asked: Asked): Promise<ReadonlyMap<number, number>> {
  const read = asked.best.slice(0, mostRead)
  const alike = new Map<number, number>()
  if (read.length < leastRead) return alike
  const terms = await tellingTerms(db, read, asked)
  const postings = await readPostings(db, terms.keys())
  const count = asked.allowed.length * 8
  for (const [lexeme, worth] of terms) {
    const list = postings.get(lexeme) ?? []
    if (lengthOf(list) > mostCases) continue
    forEachCase(list, count, (ordinal, impact) => {
      if (has(asked.allowed, ordinal)) alike.set(ordinal, (alike.get(ordinal) ?? 0) + worth * impact)
    })
  }
  const most = [...alike.values()].reduce((most, one) => Math.max(most, one), 0)
  // what every case has tells nothing
  if (most === 0) return new Map()
  return new Map([...alike].map(([ordinal, one]) => [ordinal, one / most]))
}

/** Lexemes that several of the best have and few others, each with how telling it is. */
async function tellingTerms(db: Db, read: readonly number[], { lexemes, documents }: Asked) {
  const { rows } = await sql<{ lexeme: string; among: number; documents: number }>`
    select lexeme, count(*)::integer as among, search_word.documents
    from search_entry, unnest(terms) as term (lexeme) join search_word using (lexeme)
    where ordinal = any(${read}::integer[])
    group by lexeme, search_word.documents having count(*) >= ${leastRead}
  `.execute(db)
  const withoutDots = new Set(
    rows.filter(({ lexeme }) => fold(lexeme) !== lexeme).map(({ lexeme }) => fold(lexeme)),
  )
  const telling = rows
    .filter(
      ({ lexeme, documents: cases }) =>
        !lexemes.has(lexeme) &&
        cases <= Math.max(read.length, mostOfAll * documents) &&
        // the index has it with its dots too
        !withoutDots.has(lexeme),
    )
    .map(({ lexeme, among, documents: cases }) => {
      const rarity = Math.log(documents / cases)
      return [lexeme, (among / read.length) * rarity] as const
    })
  return new Map(telling.toSorted((a, b) => b[1] - a[1]).slice(0, mostTerms))
}
