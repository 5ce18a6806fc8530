/** Which cases a query and the chosen facets leave. */
import { sql } from 'kysely'
import type { SearchRequest } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { add, and, type CaseSet, emptySet, or, putBlock } from './case-set.ts'
import type { ParsedQuery } from './parsed-query.ts'

export interface Match {
  /** Every case that can be found. */
  all: CaseSet
  blocks: number
  /** Cases with the words, whatever the facets say; null when nothing was asked. */
  words: CaseSet | null
  /** Cases with the words in the title. Only where every word is common: else there are few to rank anyway. */
  title: CaseSet | null
  /** facet → cases with any of its chosen values */
  chosen: ReadonlyMap<string, CaseSet>
}

export async function findMatches(db: Db, query: ParsedQuery, request: SearchRequest): Promise<Match> {
  const lexemes = [...new Set(query.groups.flat())]
  const sets = await setsOf(db, [
    ['all', ''],
    ...lexemes.flatMap((lexeme) => [['word', lexeme] as const, ['title', lexeme] as const]),
    ...Object.entries(request.chosen).flatMap(([facet, values]) =>
      values.map((value) => [facet, value] as const),
    ),
  ])
  const all = sets.found('all', '')
  const groups = await Promise.all(
    query.groups.map(async (group) => {
      const rare = group.filter((lexeme) => !sets.has('word', lexeme))
      const common = group.filter((lexeme) => sets.has('word', lexeme))
      return {
        any: or(sets.blocks, [
          ...common.map((lexeme) => sets.found('word', lexeme)),
          ...(rare.length > 0 ? [await casesWithAny(db, rare, sets.blocks)] : []),
        ]),
        title: or(
          sets.blocks,
          common.map((lexeme) => sets.found('title', lexeme)),
        ),
        isCommon: common.length > 0,
      }
    }),
  )
  return {
    all,
    blocks: sets.blocks,
    words:
      groups.length > 0
        ? and(all, ...groups.map((group) => group.any))
        : // a query of signs and single letters has no lexemes
          request.words
          ? emptySet(sets.blocks)
          : null,
    title:
      groups.length > 0 && groups.every((group) => group.isCommon)
        ? and(all, ...groups.map((group) => group.title))
        : null,
    chosen: new Map(
      Object.entries(request.chosen).map(([facet, values]) => [
        facet,
        or(
          sets.blocks,
          values.map((value) => sets.found(facet, value)),
        ),
      ]),
    ),
  }
}

/** Cases that match the words and all chosen facets, except one facet. */
export function remaining(match: Match, except: string | null = null): CaseSet {
  const chosen = [...match.chosen].filter(([facet]) => facet !== except).map(([, set]) => set)
  return and(match.all, ...(match.words ? [match.words] : []), ...chosen)
}

type Term = readonly [family: string, term: string]

async function setsOf(db: Db, terms: readonly Term[]) {
  const { rows } = await sql<{ family: string; term: string; block: number; bits: Uint8Array }>`
    select family, term, block, substring(bit_send(cases) from 5) as bits
    from search_set
    join unnest(${terms.map(([family]) => family)}::text[], ${terms.map(([, term]) => term)}::text[])
      as asked (family, term) using (family, term)
  `.execute(db)
  const blocks = Math.max(1, ...rows.filter(({ family }) => family === 'all').map(({ block }) => block + 1))
  const sets = new Map<string, CaseSet>()
  for (const { family, term, block, bits } of rows) {
    const set = sets.get(`${family}:${term}`) ?? emptySet(blocks)
    putBlock(set, block, bits)
    sets.set(`${family}:${term}`, set)
  }
  return {
    blocks,
    has: (family: string, term: string) => sets.has(`${family}:${term}`),
    found: (family: string, term: string) => sets.get(`${family}:${term}`) ?? emptySet(blocks),
  }
}

/** Rare words have no bitmaps: the GIN index finds their few cases. */
async function casesWithAny(db: Db, lexemes: readonly string[], blocks: number): Promise<CaseSet> {
  const rows = await db
    .selectFrom('search_entry')
    .where(sql<boolean>`lexemes @@ ${lexemes.map((lexeme) => `'${lexeme}'`).join(' | ')}::tsquery`)
    .select('ordinal')
    .execute()
  const set = emptySet(blocks)
  for (const { ordinal } of rows) add(set, ordinal)
  return set
}
