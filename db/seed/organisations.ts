/** All municipalities and regions with their figures, there from the start. Safe to run again: facts follow the files, figures that are there stay. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IndicatorKey } from '#app/domain/organisations/indicators.ts'
import type { Db } from '../connect.ts'
import { root } from '../root.mjs'

const figuresYear = 2023
const dataFolder = join(root, 'db', 'seed', 'data')

/** Inserts what is missing and brings facts up to date; what people entered (contact, domain, trust) stays theirs. */
export async function seedOrganisations(db: Db): Promise<void> {
  const municipalities = await readCsv('municipalities.csv')
  const regions = await readCsv('regions.csv')
  const rows = [
    ...municipalities.map((row) => facts(row, 'municipality')),
    ...regions.map((row) => facts(row, 'region')),
  ]
  const seeded = await db
    .insertInto('organisation')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['type', 'code']).doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        county_code: row.ref('excluded.county_code'),
        county_name: row.ref('excluded.county_name'),
        skr_group: row.ref('excluded.skr_group'),
      })),
    )
    .returning(['id', 'type', 'code'])
    .execute()
  const ids = new Map(seeded.map(({ id, type, code }) => [`${type} ${code}`, id]))
  const figuresOf = (row: Record<string, string>, type: string) => {
    const id = ids.get(`${type} ${given(row, 'code')}`)
    return id ? figures(row, id) : []
  }
  await insertFigures(db, [
    ...municipalities.flatMap((row) => figuresOf(row, 'municipality')),
    ...regions.flatMap((row) => figuresOf(row, 'region')),
  ])
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
  }
}

function figures(row: Record<string, string>, organisationId: string) {
  return [
    figure(organisationId, 'population', Number(given(row, 'population')), 'SCB, BE0101'),
    figure(organisationId, 'land_area', Number(given(row, 'land_area_km2')), 'SCB'),
  ]
}

function figure(organisationId: string, indicator: IndicatorKey, value: number, source: string) {
  return { organisation_id: organisationId, indicator, year: figuresYear, value, source }
}

/** Those that are there already stay. */
async function insertFigures(db: Db, values: readonly ReturnType<typeof figure>[]): Promise<void> {
  await db
    .insertInto('indicator_value')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
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
