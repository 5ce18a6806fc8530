/** The newest cases that a search finds: what a feed of it tells about. */
import type { Language } from '#app/domain/language.ts'
import type { SearchRequest } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { and } from './case-set.ts'
import { inOrder } from './hits.ts'
import { findMatches, remaining } from './match.ts'
import { searchLimited, understood } from './search.ts'

/** Ids of those with every word, and all filters: what only comes near is no news. Null when it took too long. */
export function newestFound(
  db: Db,
  request: SearchRequest,
  language: Language,
  limit: number,
): Promise<string[] | null> {
  return searchLimited(db, async (trx) => {
    const { query, postings } = await understood(trx, request.words, language)
    const match = await findMatches(trx, query, postings, request)
    const left = remaining(match)
    const ordinals = await inOrder(trx, match.whole ? and(left, match.whole) : left, 'newest', {
      offset: 0,
      limit,
    })
    if (ordinals.length === 0) return []
    const rows = await trx
      .selectFrom('search_entry')
      .where('ordinal', 'in', ordinals)
      .select('case_id as id')
      .execute()
    return rows.map(({ id }) => id)
  })
}
