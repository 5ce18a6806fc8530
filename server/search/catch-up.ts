/** After an update of the product, or when cases came in another way than by publishing: the index made whole. */
import { readable } from '#app/domain/workflow.ts'
import type { Db } from '#db/connect.ts'
import { analysisVersion, entryOf } from './entry.ts'
import { publishedOf } from './index-case.ts'
import { writeEntries } from './write.ts'

/** Small enough that publishing never waits long for the lock of the index. */
const casesAtOnce = 50

/** Indexes what is missing, outdated or was taken apart by older rules; returns how many cases that were. */
export async function catchUpSearch(db: Db): Promise<number> {
  let count = 0
  for (;;) {
    const ids = await behind(db)
    if (ids.length === 0) return count
    await db
      .transaction()
      .execute(async (trx) => writeEntries(trx, (await publishedOf(trx, ids)).map(entryOf)))
    count += ids.length
  }
}

async function behind(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('version', (join) =>
      join.onRef('version.case_id', '=', 'cases.id').onRef('version.number', '=', 'cases.current_version'),
    )
    .leftJoin('search_entry', 'search_entry.case_id', 'cases.id')
    .where('cases.standing', 'in', readable)
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
