/** Stems words with the Snowball dictionaries of PostgreSQL, all words of a text in one query. */
import { sql } from 'kysely'
import type { Language } from '#app/domain/language.ts'
import type { Db } from '#db/connect.ts'

/** word → its stem in each language; null for a stop word of that language. */
export type Stems = ReadonlyMap<string, Readonly<Record<Language, string | null>>>

export async function lookUpStems(db: Db, words: Iterable<string>): Promise<Stems> {
  const { rows } = await sql<{ word: string; sv: string | null; en: string | null }>`
    select word, (ts_lexize('swedish_stem', word))[1] as sv, (ts_lexize('english_stem', word))[1] as en
    from unnest(${[...new Set(words)]}::text[]) as word
  `.execute(db)
  return new Map(rows.map(({ word, sv, en }) => [word, { sv, en }]))
}
