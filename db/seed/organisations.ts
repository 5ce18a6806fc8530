/** All municipalities and regions, there from the start. Safe to run with every migration: facts follow the files. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '../connect.ts'
import { root } from '../root.mjs'

const dataFolder = join(root, 'db', 'seed', 'data')

/** Inserts what is missing and brings facts up to date; what people entered (contact, domain, trust) stays theirs. */
export async function seedOrganisations(db: Db): Promise<void> {
  const rows = [
    ...(await readCsv('municipalities.csv')).map((row) => facts(row, 'municipality')),
    ...(await readCsv('regions.csv')).map((row) => facts(row, 'region')),
  ]
  await db
    .insertInto('organisation')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['type', 'code']).doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        county_code: row.ref('excluded.county_code'),
        county_name: row.ref('excluded.county_name'),
        skr_group: row.ref('excluded.skr_group'),
        population: row.ref('excluded.population'),
        land_area_km2: row.ref('excluded.land_area_km2'),
      })),
    )
    .execute()
}

function facts(row: Record<string, string>, type: 'municipality' | 'region') {
  return {
    type,
    code: given(row, 'code'),
    slug: given(row, 'slug'),
    name: given(row, 'name'),
    county_code: given(row, 'county_code'),
    county_name: given(row, 'county_name'),
    skr_group: row.skr_group ?? null,
    population: Number(given(row, 'population')),
    land_area_km2: Number(given(row, 'land_area_km2')),
  }
}

function given(row: Record<string, string>, column: string): string {
  const value = row[column]
  if (!value) throw new Error(`db/seed/data: a row has no ${column}`)
  return value
}

/** Our own files: no quotes, no commas inside values. */
async function readCsv(file: string): Promise<Record<string, string>[]> {
  const [head = '', ...lines] = (await readFile(join(dataFolder, file), 'utf8')).trim().split(/\r?\n/)
  const columns = head.split(',')
  return lines.map((line) => {
    const values = line.split(',')
    return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']))
  })
}
