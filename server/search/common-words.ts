/**
 * Words in so many cases that an index scan would fetch a large part of the table have bitmaps. A word becomes common
 * when it reaches the threshold, and stays so.
 */
import { sql } from 'kysely'
import type { Trx } from '#db/connect.ts'

/** Fewer rows than this are fetched by the index in a few milliseconds. */
const rowsByIndex = 1_000
/** In a larger collection a word in less than one case of a hundred is still no common one. */
const oneIn = 100

/** Which of these lexemes have sets. */
export async function commonWordsAmong(trx: Trx, lexemes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ lexeme: string }>`
    select lexeme from search_word where common and lexeme = any(${[...new Set(lexemes)]}::text[])
  `.execute(trx)
  return new Set(rows.map(({ lexeme }) => lexeme))
}

/** Creates bitmaps for those of these lexemes that have become common. The caller holds the lock of the index. */
export async function promoteCommonWords(
  trx: Trx,
  lexemes: readonly string[],
  from = rowsByIndex,
): Promise<void> {
  const { rows } = await sql<{ lexeme: string }>`
    update search_word set common = true
    where not common and lexeme = any(${[...new Set(lexemes)]}::text[])
      and documents >= greatest(${from}::integer, (select max(ordinal) from search_entry) / ${oneIn}::integer)
    returning lexeme
  `.execute(trx)
  if (rows.length === 0) return
  // the planner underestimates the cost of detoasting every tsvector
  await sql`select set_config('enable_seqscan', 'off', true)`.execute(trx)
  for (const { lexeme } of rows) await insertSets(trx, lexeme)
  await sql`select set_config('enable_seqscan', 'on', true)`.execute(trx)
}

async function insertSets(trx: Trx, lexeme: string) {
  await sql`
    insert into search_set (family, term, block, cases)
    select family, ${lexeme}, ordinal / 8192, bits_at(ordinal % 8192, 1)
    from search_entry cross join (values ('word'), ('title')) as families (family)
    where lexemes @@ ${`'${lexeme}'`}::tsquery
      and (family = 'word' or lexemes @@ ${`'${lexeme}':A`}::tsquery)
    group by family, ordinal / 8192
  `.execute(trx)
}
