import type { ColumnType } from 'kysely'

export interface IndicatorValueTable {
  organisation_id: string
  indicator: string
  year: number
  value: ColumnType<string, number | string, number | string>
  source: string | null
}
