/** Entries into the index, one or thousands at a time, set-based. */
import { sql } from 'kysely'
import type { Trx } from '#db/connect.ts'
import { analysisVersion } from './analysis-version.ts'
import type { Entry } from './entry.ts'
import { lookUpStems, type Stems } from './language/stems.ts'
import { type Lexemes, lexemesOf, wordsToStem } from './lexemes.ts'
import { postingsOf } from './postings.ts'

interface Row {
  entry: Entry
  lexemes: Lexemes
  ordinal: number
}

/** Replaces what the index had of these cases. `known` stems may come from outside when the same words come again and again. */
export async function writeEntries(trx: Trx, entries: readonly Entry[], known?: Stems): Promise<void> {
  const stems =
    known ??
    (await lookUpStems(
      trx,
      entries.flatMap((entry) => [...wordsToStem(entry.spoken)]),
    ))
  const ids = entries.map((entry) => entry.published.caseId)
  await sql`select pg_advisory_xact_lock(hashtext('search'))`.execute(trx)
  await sql`select search_forget(id) from unnest(${ids}::uuid[]) as id`.execute(trx)
  const first = await takeOrdinals(trx, entries.length)
  const rows = entries.map((entry, index) => ({
    entry,
    lexemes: lexemesOf(entry.spoken, stems),
    ordinal: first + index,
  }))
  await insertEntries(trx, rows)
  await addToSets(trx, rows)
  await addToPostings(trx, rows)
  await countWords(trx, rows)
}

/** The first of as many places; the caller holds the lock of the index. */
async function takeOrdinals(trx: Trx, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select setval('search_ordinal', nextval('search_ordinal') + ${count}::integer - 1)::integer as last
  `.execute(trx)
  return (rows[0]?.last ?? 0) - count + 1
}

async function insertEntries(trx: Trx, rows: readonly Row[]) {
  await trx
    .insertInto('search_entry')
    .values(
      rows.map(({ entry: { published, facets, quality, body }, lexemes, ordinal }) => ({
        case_id: published.caseId,
        version_id: published.versionId,
        ordinal,
        organisation_id: published.organisation.id,
        organisation_name: published.organisation.name,
        facets: [...facets],
        terms: [...lexemes.impacts.keys()],
        body,
        title: published.title,
        published_at: published.publishedAt,
        quality,
        analysis: analysisVersion,
      })),
    )
    .execute()
}

/** To the sets of the facets. */
async function addToSets(trx: Trx, rows: readonly Row[]) {
  const members = rows.flatMap(({ entry, ordinal }) => [
    { family: 'all', term: '', ordinal },
    ...entry.facets.map((facet) => ({ ...split(facet), ordinal })),
  ])
  await sql`
    insert into search_set (family, term, block, cases)
    select family, term, ordinal / 8192, bits_at(ordinal % 8192, 1)
    from unnest(
      ${members.map((member) => member.family)}::text[],
      ${members.map((member) => member.term)}::text[],
      ${members.map((member) => member.ordinal)}::integer[]
    ) as member (family, term, ordinal)
    group by 1, 2, 3
    on conflict (family, term, block) do update set cases = search_set.cases | excluded.cases
  `.execute(trx)
}

async function addToPostings(trx: Trx, rows: readonly Row[]) {
  const postings = postingsOf(rows.map(({ lexemes, ordinal }) => ({ impacts: lexemes.impacts, ordinal })))
  await sql`
    insert into search_posting (lexeme, block, cases)
    select lexeme, block, decode(cases, 'base64') from unnest(
      ${postings.map(({ lexeme }) => lexeme)}::text[],
      ${postings.map(({ block }) => block)}::integer[],
      ${postings.map(({ cases }) => cases.toString('base64'))}::text[]
    ) as posting (lexeme, block, cases)
    on conflict (lexeme, block) do update set cases = search_posting.cases || excluded.cases
  `.execute(trx)
}

function split(facet: string) {
  const at = facet.indexOf(':')
  return { family: facet.slice(0, at), term: facet.slice(at + 1) }
}

async function countWords(trx: Trx, rows: readonly Row[]) {
  const counts = new Map<string, { documents: number; written: string | null }>()
  for (const { lexemes } of rows)
    for (const lexeme of lexemes.impacts.keys()) {
      const count = counts.get(lexeme) ?? { documents: 0, written: null }
      counts.set(lexeme, {
        documents: count.documents + 1,
        written: count.written ?? lexemes.written.get(lexeme) ?? null,
      })
    }
  const words = [...counts]
  await sql`
    insert into search_word (lexeme, written, documents)
    select * from unnest(
      ${words.map(([lexeme]) => lexeme)}::text[],
      ${words.map(([, { written }]) => written)}::text[],
      ${words.map(([, { documents }]) => documents)}::integer[]
    )
    on conflict (lexeme) do update set
      documents = search_word.documents + excluded.documents,
      written = coalesce(search_word.written, excluded.written)
  `.execute(trx)
}
