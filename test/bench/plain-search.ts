/** The same searches without any of our work: PostgreSQL's own full text, ranked by ts_rank, facets counted from arrays. */
import { sql } from 'kysely'
import { facets } from '#app/domain/search/facets.ts'
import { readSearchRequest } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { hitsPerPage } from '#server/search/search.ts'

/** The texts of the index, once. */
export async function fillPlain(db: Db): Promise<void> {
  await sql`
    create table if not exists plain_search as
    select case_id, published_at, facets,
      setweight(to_tsvector('swedish', title), 'A') || setweight(to_tsvector('swedish', body), 'C') as words
    from search_entry
  `.execute(db)
  await sql`create index if not exists plain_search_words on plain_search using gin (words)`.execute(db)
  await sql`create index if not exists plain_search_facets on plain_search using gin (facets)`.execute(db)
  await sql`vacuum analyze plain_search`.execute(db)
}

export async function searchPlain(db: Db, query: URLSearchParams): Promise<void> {
  const { words, chosen, page } = readSearchRequest(query)
  const terms = facets.flatMap(({ key }) => (chosen[key] ?? []).map((value) => `${key}:${value}`))
  const matches = sql`
    select * from plain_search
    where ${words === '' ? sql`true` : sql`words @@ websearch_to_tsquery('swedish', ${words})`}
      and facets @> ${terms}::text[]
  `
  await sql`
    with matches as (${matches}) select case_id from matches
    order by ${words === '' ? sql`published_at` : sql`ts_rank(words, websearch_to_tsquery('swedish', ${words}))`} desc
    limit ${hitsPerPage} offset ${(page - 1) * hitsPerPage}
  `.execute(db)
  await sql`
    with matches as (${matches}) select facet, count(*) from matches, unnest(facets) as facet group by facet
  `.execute(db)
}
