/** Brings the index up to date after an update of the product, or when cases were not indexed by publishing. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { selectCurrentVersions } from '#server/versions/version-row.ts'
import { analysisVersion } from './analysis-version.ts'
import { entryOf } from './entry.ts'
import { publishedOf } from './index-case.ts'
import { prepareSynonyms } from './synonyms.ts'
import { writeEntries } from './write-entries.ts'

/** Small enough that publishing never waits long for the lock of the index. */
const casesAtOnce = 50

/** Indexes cases that are missing, outdated or analysed by older rules; true when there may be more. */
export async function catchUpSearch(db: Db): Promise<boolean> {
  await prepareSynonyms(db)
  const ids = await outdatedCases(db)
  if (ids.length > 0)
    await db.transaction().execute(async (trx) => {
      // before reading: a version that is published meanwhile must not be followed by the one before it
      await sql`select pg_advisory_xact_lock(hashtext('search'))`.execute(trx)
      const published = await publishedOf(trx, ids)
      if (published.length > 0) await writeEntries(trx, published.map(entryOf))
    })
  return ids.length === casesAtOnce
}

async function outdatedCases(db: Db): Promise<string[]> {
  const rows = await selectCurrentVersions(db)
    .leftJoin('search_entry', 'search_entry.case_id', 'cases.id')
    .where((row) =>
      row.or([
        row('search_entry.case_id', 'is', null),
        row('search_entry.version_id', '<>', row.ref('version.id')),
        row('search_entry.analysis', '<', analysisVersion),
      ]),
    )
    .orderBy('version.published_at')
    .limit(casesAtOnce)
    .select('cases.id')
    .execute()
  return rows.map(({ id }) => id)
}
