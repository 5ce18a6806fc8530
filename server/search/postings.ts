/** Lists of cases as stored in search_posting: place in the block (two bytes) and impact (one byte), one after another. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { ordinalsPerBlock } from './case-set.ts'

const bytesEach = 3

/** The cases of one lexeme, block by block. */
export type Postings = readonly { block: number; cases: Uint8Array }[]

export function postingsOf(
  entries: readonly { ordinal: number; impacts: ReadonlyMap<string, number> }[],
): { lexeme: string; block: number; cases: Buffer }[] {
  const found = new Map<string, { lexeme: string; block: number; bytes: number[] }>()
  // ordinals ascend, so what is appended keeps the order
  for (const { ordinal, impacts } of entries) {
    const block = Math.floor(ordinal / ordinalsPerBlock)
    const place = ordinal % ordinalsPerBlock
    for (const [lexeme, impact] of impacts) {
      const key = `${block}:${lexeme}`
      const list = found.get(key) ?? { lexeme, block, bytes: [] }
      list.bytes.push(place >> 8, place & 255, impact)
      found.set(key, list)
    }
  }
  return [...found.values()].map(({ lexeme, block, bytes }) => ({ lexeme, block, cases: Buffer.from(bytes) }))
}

export async function readPostings(db: Db, lexemes: Iterable<string>): Promise<Map<string, Postings>> {
  const { rows } = await sql<{ lexeme: string; block: number; cases: Uint8Array }>`
    select lexeme, block, cases from search_posting where lexeme = any(${[...new Set(lexemes)]}::text[])
  `.execute(db)
  const found = new Map<string, { block: number; cases: Uint8Array }[]>()
  for (const { lexeme, block, cases } of rows) {
    const list = found.get(lexeme)
    if (list) list.push({ block, cases })
    else found.set(lexeme, [{ block, cases }])
  }
  return found
}

/** Calls `each` with every ordinal below `count` and its impact, 0..1. */
export function forEachCase(
  postings: Postings,
  count: number,
  each: (ordinal: number, impact: number) => void,
) {
  for (const { block, cases } of postings) {
    const first = block * ordinalsPerBlock
    for (let at = 0; at + 2 < cases.length; at += bytesEach) {
      const ordinal = first + ((cases[at] ?? 0) << 8) + (cases[at + 1] ?? 0)
      if (ordinal < count) each(ordinal, (cases[at + 2] ?? 0) / 255)
    }
  }
}

export function lengthOf(postings: Postings): number {
  return postings.reduce((sum, { cases }) => sum + cases.length / bytesEach, 0)
}
