import { sql } from 'kysely'
import { shelves } from '#app/domain/cases/case-path.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { freeSlug, slugOf } from '#app/domain/text/slug.ts'
import type { Trx } from '#db/connect.ts'

/** The address for a case that is published for the first time. Two of the same title at once wait for each other. */
export async function chooseSlug(trx: Trx, title: string, kind: CaseKind): Promise<string> {
  const base = slugOf(title) || shelves[kind]
  await sql`select pg_advisory_xact_lock(hashtextextended(${`slug:${base}`}, 0))`.execute(trx)
  const rows = await trx
    .selectFrom('cases')
    .where((row) => row.or([row('slug', '=', base), row('slug', 'like', `${base}-%`)]))
    .select('slug')
    .execute()
  return freeSlug(base, new Set(rows.flatMap(({ slug }) => slug ?? [])))
}
