/** Figures of many organisations at once: what a file would change, and the change, all of it or nothing. */
import { type FaultyLine, readFigures } from '#app/domain/organisations/indicator-csv.ts'
import { type IndicatorKey, indicatorOf } from '#app/domain/organisations/indicators.ts'
import { failure, type Result, success } from '#app/domain/result.ts'
import type { Db, Trx } from '#db/connect.ts'

export interface FiguresFile {
  indicator: IndicatorKey
  /** Named beside every figure. */
  source: string
  csv: string
}

/** A figure that is new, or another than before. */
export interface FigureChange {
  name: string
  slug: string
  year: number
  before: number | null
  value: number
}

export interface FigureChanges {
  changes: readonly FigureChange[]
  unchanged: number
  /** Without a figure, or about the whole country. */
  empty: number
}

/** What the file would change; every faulty line, when there is one. */
export function previewFigures(
  db: Db,
  file: FiguresFile,
): Promise<Result<FigureChanges, readonly FaultyLine[]>> {
  return compare(db, file)
}

/** Stores the figures and their source; nothing of a file that has a fault. */
export async function importFigures(
  db: Db,
  file: FiguresFile,
): Promise<Result<FigureChanges, readonly FaultyLine[]>> {
  return db.transaction().execute(async (trx) => {
    const compared = await compare(trx, file)
    if (!compared.ok || compared.value.rows.length === 0) return compared
    await trx
      .insertInto('indicator_value')
      .values(compared.value.rows)
      .onConflict((conflict) =>
        conflict
          .columns(['organisation_id', 'indicator', 'year'])
          .doUpdateSet((row) => ({ value: row.ref('excluded.value'), source: row.ref('excluded.source') })),
      )
      .execute()
    return compared
  })
}

interface Compared extends FigureChanges {
  rows: { organisation_id: string; indicator: IndicatorKey; year: number; value: number; source: string }[]
}

async function compare(db: Db | Trx, file: FiguresFile): Promise<Result<Compared, readonly FaultyLine[]>> {
  const { indicator, source, csv } = file
  const { values, faults, empty } = readFigures(csv, indicatorOf(indicator))
  const [organisations, stored] = await Promise.all([
    db
      .selectFrom('organisation')
      .where('code', 'is not', null)
      .where('type', 'in', ['municipality', 'region'])
      .select(['id', 'code', 'name', 'slug'])
      .execute(),
    db
      .selectFrom('indicator_value')
      .where('indicator', '=', indicator)
      .select(['organisation_id', 'year', 'value', 'source'])
      .execute(),
  ])
  const byCode = new Map(organisations.map((one) => [one.code, one]))
  const unknown = values.filter(({ code }) => !byCode.has(code))
  const allFaults = [
    ...faults,
    ...unknown.map(({ line, code }) => ({ line, fault: 'unknownCode' as const, found: code })),
  ].toSorted((one, other) => one.line - other.line)
  if (allFaults.length > 0) return failure(allFaults)
  const before = new Map(stored.map((row) => [`${row.organisation_id} ${row.year}`, row]))
  const rows: Compared['rows'] = []
  const changes: FigureChange[] = []
  for (const { code, year, value } of values) {
    const organisation = byCode.get(code)
    if (!organisation) continue
    const old = before.get(`${organisation.id} ${year}`)
    const was = old ? Number(old.value) : null
    if (was !== value)
      changes.push({ name: organisation.name, slug: organisation.slug, year, before: was, value })
    // the same figure from another source is named by that one
    if (was !== value || old?.source !== source)
      rows.push({ organisation_id: organisation.id, indicator, year, value, source })
  }
  return success({ rows, changes, unchanged: values.length - changes.length, empty })
}
