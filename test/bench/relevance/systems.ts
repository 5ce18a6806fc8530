/** The searches that are compared; all of them get the same texts with the same weights. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import MiniSearch from 'minisearch'
import type { Content } from '#app/domain/cases/content.ts'
import { readSearchRequest } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { catchUpSearch } from '#server/search/catch-up.ts'
import { search } from '#server/search/search.ts'
import { insertVersions, peopleOf } from '../synthetic-world.ts'
import { type JudgedCase, places } from './judged-set.ts'

/** Ids of cases, the best first. */
export type System = (words: string) => Promise<readonly string[]>

/** The product's own: published, indexed and asked as a reader asks. */
export async function ours(db: Db, cases: readonly JudgedCase[]): Promise<System> {
  const organisations = await db
    .insertInto('organisation')
    .values(places.map((name) => ({ name, slug: name.toLowerCase(), type: 'municipality', code: name })))
    .returning(['id', 'name', 'type', 'skr_group as skrGroup', 'county_code as countyCode'])
    .execute()
  const versions = cases.map((one, index) => ({
    caseId: randomUUID(),
    versionId: randomUUID(),
    kind: 'case_study' as const,
    title: one.title,
    content: contentOf(one),
    language: one.language,
    // a day apart: the order of publishing says nothing of what a case is about
    publishedAt: new Date(Date.UTC(2024, 0, 1) + ((index * 97) % cases.length) * 86_400_000),
    organisation: organisations.find(
      ({ name }) => name === one.organisation,
    ) as (typeof organisations)[number],
  }))
  const people = await peopleOf(db)
  await db.transaction().execute((trx) => insertVersions(trx, versions, people))
  while (await catchUpSearch(db));
  const ids = new Map<string, string>(versions.map(({ caseId }, index) => [caseId, cases[index]?.id ?? '']))
  return async (words) => {
    const { hits } = await search(db, readSearchRequest(new URLSearchParams({ q: words })), 'sv')
    return hits.map(({ slug }) => ids.get(slug) ?? '')
  }
}

function contentOf({ title, summary, lesson, body }: JudgedCase): Content {
  return {
    title,
    summary,
    conclusions: [{ id: 'conclusion-1', text: lesson }],
    problem: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }] },
  }
}

/** What PostgreSQL does without any of our work: one configuration, ts_rank, every word demanded. */
export async function plainPostgres(db: Db, cases: readonly JudgedCase[]): Promise<System> {
  await sql`create table plain (id text primary key, words tsvector not null)`.execute(db)
  for (const { id, title, summary, lesson, body, organisation } of cases)
    await sql`
      insert into plain values (${id}, setweight(to_tsvector('swedish', ${title}), 'A')
        || setweight(to_tsvector('swedish', ${`${summary} ${lesson}`}), 'B')
        || setweight(to_tsvector('swedish', ${body}), 'C') || setweight(to_tsvector('swedish', ${organisation}), 'D'))
    `.execute(db)
  return async (words) => {
    const { rows } = await sql<{ id: string }>`
      select id from plain, websearch_to_tsquery('swedish', ${words}) as query
      where words @@ query order by ts_rank(words, query) desc, id limit 20
    `.execute(db)
    return rows.map(({ id }) => id)
  }
}

/** The library that many sites use: any word, the beginnings of words, and a fifth of the letters wrong. */
export function miniSearch(cases: readonly JudgedCase[]): System {
  const index = new MiniSearch<JudgedCase>({ fields: ['title', 'summary', 'lesson', 'body', 'organisation'] })
  index.addAll([...cases])
  return async (words) =>
    index
      .search(words, { prefix: true, fuzzy: 0.2, boost: { title: 3, summary: 2, lesson: 2 } })
      .slice(0, 20)
      .map(({ id }) => String(id))
}
