/** Phrases in quotes: of the best cases that have all the words, those whose texts have them in a row. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { add, type CaseSet, emptySet, ordinalsIn, ordinalsPerBlock } from './case-set.ts'
import type { ParsedQuery } from './parsed-query.ts'
import type { Scores } from './ranking/score.ts'

/** Reading more texts would take longer than anybody waits. */
const mostRead = 1_000

export async function casesWithPhrases(
  db: Db,
  query: ParsedQuery,
  set: CaseSet,
  scores: Scores,
): Promise<CaseSet> {
  const best = ordinalsIn(set)
    .toSorted((a, b) => (scores.score[b] ?? 0) - (scores.score[a] ?? 0) || b - a)
    .slice(0, mostRead)
  const found = emptySet((set.length * 8) / ordinalsPerBlock)
  if (best.length === 0) return found
  const { rows } = await sql<{ ordinal: number }>`
    select ordinal from search_entry
    where ordinal = any(${best}::integer[])
      and ${sql.join(
        query.phrases.map((phrase) => sql`(title || E'\n' || body) ~* ${patternOf(phrase)}`),
        sql` and `,
      )}
  `.execute(db)
  for (const { ordinal } of rows) add(found, ordinal)
  return found
}

/** Words as `wordsIn` gives them, with anything but letters between; the text may have soft hyphens in them. */
function patternOf(phrase: readonly string[]): string {
  const words = phrase.map((word) =>
    Array.from(word, (sign) => (/[\p{L}\p{N}]/u.test(sign) ? `${sign}\u00ad?` : `\\${sign}`)).join(''),
  )
  return `(?<![[:alnum:]])${words.join('[^[:alnum:]\n]+')}(?![[:alnum:]])`
}
