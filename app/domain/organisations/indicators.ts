/** What is measured of an organisation: what each figure means, in which unit. The figures are rows of the database. */
import type { Bilingual } from '#app/domain/language.ts'

export interface Indicator {
  key: IndicatorKey
  label: Bilingual
  definition: Bilingual
  unit: Bilingual
  decimals: number
}

export const indicatorKeys = [
  'population',
  'land_area',
  'outside_urban',
  'broadband_passed',
  'broadband_connected',
] as const
export type IndicatorKey = (typeof indicatorKeys)[number]

/** A figure as it is stored. */
export interface IndicatorValue {
  indicator: IndicatorKey
  year: number
  value: number
  /** null: invented, for an example organisation. */
  source: string | null
}

const percent = { sv: '%', en: '%' }

export const indicators: readonly Indicator[] = [
  {
    key: 'population',
    label: { sv: 'Invånare', en: 'Population' },
    definition: {
      sv: 'Folkbokförda den 31 december. En region är summan av sina kommuner.',
      en: 'Registered residents on 31 December. A region is the sum of its municipalities.',
    },
    unit: { sv: 'invånare', en: 'residents' },
    decimals: 0,
  },
  {
    key: 'land_area',
    label: { sv: 'Landareal', en: 'Land area' },
    definition: {
      sv: 'Ytan utan vatten. Underlaget anger inget eget år och följer folkmängdens.',
      en: 'The area without water. The source names no year of its own; that of the population is shown.',
    },
    unit: { sv: 'km²', en: 'km²' },
    decimals: 2,
  },
  {
    key: 'outside_urban',
    label: { sv: 'Bor utanför tätort', en: 'Live outside urban areas' },
    definition: {
      sv: 'Andel av invånarna som bor utanför SCB:s tätorter.',
      en: 'Share of the residents who live outside the urban areas of Statistics Sweden.',
    },
    unit: percent,
    decimals: 1,
  },
  {
    key: 'broadband_passed',
    label: { sv: 'Kan ansluta till 1 Gbit/s', en: 'Can connect to 1 Gbit/s' },
    definition: {
      sv: 'Andel hushåll med tillgång eller möjlighet att ansluta till minst 1 Gbit/s (homes passed, Kolada N07918). Jämförs aldrig med anslutna.',
      en: 'Share of households with access or the possibility to connect to at least 1 Gbit/s (homes passed, Kolada N07918). Never compared with those connected.',
    },
    unit: percent,
    decimals: 1,
  },
  {
    key: 'broadband_connected',
    label: { sv: 'Anslutna till 1 Gbit/s', en: 'Connected to 1 Gbit/s' },
    definition: {
      sv: 'Andel hushåll som är anslutna till minst 1 Gbit/s (homes connected). Jämförs aldrig med dem som kan ansluta.',
      en: 'Share of households connected to at least 1 Gbit/s (homes connected). Never compared with those that can connect.',
    },
    unit: percent,
    decimals: 1,
  },
]

export function indicatorOf(key: IndicatorKey): Indicator {
  const found = indicators.find((indicator) => indicator.key === key)
  if (!found) throw new Error(`${key} is not described`)
  return found
}

/** The newest figure of each indicator. */
export function newestValues(values: readonly IndicatorValue[]): ReadonlyMap<IndicatorKey, IndicatorValue> {
  return new Map([...values].sort((a, b) => a.year - b.year).map((value) => [value.indicator, value]))
}

/** Residents per square kilometre, where both are known for the same year; the newest such year. */
export function densityOf(values: readonly IndicatorValue[]): { year: number; value: number } | null {
  const areas = new Map(
    values.filter(({ indicator }) => indicator === 'land_area').map((area) => [area.year, area.value]),
  )
  const known = values
    .filter(({ indicator, year }) => indicator === 'population' && (areas.get(year) ?? 0) > 0)
    .sort((a, b) => b.year - a.year)[0]
  if (!known) return null
  return { year: known.year, value: known.value / (areas.get(known.year) ?? Number.NaN) }
}
