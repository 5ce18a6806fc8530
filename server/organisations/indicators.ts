/** The figures of organisations. */
import {
  type IndicatorKey,
  type IndicatorValue,
  indicatorKeys,
} from '#app/domain/organisations/indicators.ts'
import type { Db } from '#db/connect.ts'

/** All years; those of an indicator that is measured no more are left out. */
export async function listIndicatorValues(db: Db, organisationId: string): Promise<IndicatorValue[]> {
  const rows = await db
    .selectFrom('indicator_value')
    .where('organisation_id', '=', organisationId)
    .select(['indicator', 'year', 'value', 'source'])
    .orderBy('year', 'desc')
    .execute()
  return rows.flatMap(({ indicator, value, ...rest }) =>
    isIndicator(indicator) ? [{ ...rest, indicator, value: Number(value) }] : [],
  )
}

function isIndicator(key: string): key is IndicatorKey {
  return (indicatorKeys as readonly string[]).includes(key)
}
