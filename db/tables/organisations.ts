import type { ColumnType } from 'kysely'

export interface IndicatorValueTable {
  organisation_id: string
  indicator: string
  year: number
  value: ColumnType<string, number | string, number | string>
  source: string | null
}

export interface OrganisationLikenessTable {
  organisation_id: string
  population: number | null
  density: number | null
  outside_urban: number | null
  broadband_passed: number | null
  population_z: number | null
  density_z: number | null
  outside_urban_z: number | null
  broadband_passed_z: number | null
}
