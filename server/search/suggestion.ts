/** "Menade du …?": the nearest words of published texts for those that none contains. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { fold } from './fold.ts'
import type { ParsedQuery } from './parsed-query.ts'

/** pg_trgm's measure; lower brings words that only share an ending. */
const leastSimilar = 0.35
const mostCandidates = 30

/** The query with unknown words replaced by similar ones; null when all are known, or one of them has none. */
export async function suggestionFor(db: Db, typed: string, query: ParsedQuery): Promise<string | null> {
  const unknown = await unknownWords(db, query)
  if (unknown.length === 0) return null
  let suggested = typed.normalize('NFC')
  for (const word of unknown) {
    const near = await nearest(db, word)
    if (!near) return null
    suggested = suggested.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu'), near)
  }
  return suggested.toLowerCase() === typed.normalize('NFC').toLowerCase() ? null : suggested
}

async function unknownWords(db: Db, query: ParsedQuery): Promise<string[]> {
  const rows = await db
    .selectFrom('search_word')
    .where('lexeme', 'in', ['', ...query.lexemes])
    .select('lexeme')
    .execute()
  const known = new Set(rows.map(({ lexeme }) => lexeme))
  return [...query.typed]
    .filter(([, lexemes]) => !lexemes.some((one) => known.has(one)))
    .map(([word]) => word)
}

async function nearest(db: Db, word: string): Promise<string | null> {
  const { rows } = await sql<{ written: string; documents: number }>`
    select written, documents from search_word
    where written % ${word} and similarity(written, ${word}) >= ${leastSimilar}
    order by similarity(written, ${word}) desc, documents desc
    limit ${mostCandidates}
  `.execute(db)
  const allowed = word.length < 5 ? 1 : word.length < 9 ? 2 : 3
  const near = rows
    .map((row) => ({ ...row, steps: distance(fold(word), fold(row.written)) }))
    .filter(({ steps }) => steps <= allowed)
  near.sort((a, b) => a.steps - b.steps || b.documents - a.documents)
  return near[0]?.written ?? null
}

/** Letters to add, take away, exchange or swap with the next: what fingers do wrong. */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
