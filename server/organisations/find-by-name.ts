/** The organisation that somebody means by what she typed. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { likePattern } from '#server/search/like-pattern.ts'

export interface NamedOrganisation {
  slug: string
  name: string
}

/** More are no list to choose from but a name to type further. */
const mostFound = 8

/**
 * By its whole name or address, else by a part of its name; å, ä and ö may be typed without their dots. One is what was
 * meant; several are to choose from.
 */
export async function findByName(db: Db, typed: string): Promise<NamedOrganisation[]> {
  const exact = await db
    .selectFrom('organisation')
    .where((row) =>
      row.or([sql<boolean>`lower(name) = lower(${typed})`, row('slug', '=', typed.toLowerCase())]),
    )
    .select(['slug', 'name'])
    .limit(2)
    .execute()
  if (exact.length === 1) return exact
  const pattern = likePattern(typed)
  return db
    .selectFrom('organisation')
    .where((row) =>
      row.or([row('name', 'ilike', pattern), sql<boolean>`unaccent(name) ilike unaccent(${pattern})`]),
    )
    .select(['slug', 'name'])
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .limit(mostFound)
    .execute()
}

/** Those that may be chosen, for a field that proposes names. */
export async function listNames(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('name')
    .orderBy(sql`name collate "sv-SE-x-icu"`)
    .execute()
  return rows.map(({ name }) => name)
}

/** Null where there is none any more. */
export async function nameOf(db: Db, slug: string): Promise<string | null> {
  const row = await db.selectFrom('organisation').where('slug', '=', slug).select('name').executeTakeFirst()
  return row?.name ?? null
}
