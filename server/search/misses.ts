/**
 * What is searched for and not found: the list of missing knowledge. Counted by day and words alone; only words that the
 * dictionary knows are kept, so that no name, number or address of a person is; and only what was asked for several times
 * is shown.
 */
import { sql } from 'kysely'
import { hasChoice, type SearchRequest } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { compoundOf } from './language/compounds.ts'
import { isKnownToDictionary } from './parsed-query.ts'
import type { SearchResult } from './search.ts'
import { wordsIn } from './words.ts'

const mostWords = 6
/** So many different searches a day; a machine that asks for everything is not knowledge that is missing. */
const mostADay = 2_000
/** Fewer than this may be one person. */
const leastAsked = 3
const shownDays = 90
const keptDays = 180

/** What may be kept of a search that found nothing with all its words; null when nothing may. */
export function missedWords(request: SearchRequest, found: SearchResult): string | null {
  if (request.words === '' || hasChoice(request) || request.page > 1 || found.totalWhole > 0) return null
  if (found.repairs.some(({ isApplied }) => isApplied)) return null
  const words = wordsIn(request.words).map(({ word }) => word)
  const areWords = words.every((word) => /^\p{L}+$/u.test(word) && isWord(word))
  return words.length > 0 && words.length <= mostWords && areWords ? words.join(' ') : null
}

/** Two letters are no name. */
const shortestName = 3

function isWord(word: string): boolean {
  return word.length < shortestName || isKnownToDictionary(word) || compoundOf(word).parts.length > 0
}

export async function countMiss(db: Db, words: string): Promise<void> {
  await sql`
    insert into search_miss (words)
    select ${words} where (select count(*) from search_miss where day = current_date) < ${mostADay}
    on conflict (day, words) do update set asked = search_miss.asked + 1
  `.execute(db)
}

export interface Miss {
  words: string
  asked: number
}

/** What was asked for often enough, the most asked first. */
export async function listMisses(db: Db): Promise<Miss[]> {
  await sql`delete from search_miss where day < current_date - ${keptDays}::integer`.execute(db)
  const { rows } = await sql<Miss>`
    select words, sum(asked)::integer as asked from search_miss
    where day > current_date - ${shownDays}::integer
    group by words having sum(asked) >= ${leastAsked}
    order by asked desc, words limit 100
  `.execute(db)
  return rows
}
