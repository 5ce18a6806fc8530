/** Dates, numbers and money as each language writes them. Always Swedish time: that is where the organisations are. */
import type { Language } from '#app/domain/language.ts'

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' }
const timeZone = 'Europe/Stockholm'

/** Groups of three are held together by a thin space that never breaks the line. */
const thinSpace = '\u202f'
const noBreakSpace = '\u00a0'

/** Making a formatter takes a hundred times as long as using one, and a page of results has dozens of dates. */
function inEach<Format>(make: (locale: string) => Format): Readonly<Record<Language, Format>> {
  return { sv: make(locales.sv), en: make(locales.en) }
}

const dates = inEach((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }))
const months = inEach(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone }),
)
const times = inEach((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }))
const isoDays = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
const relative = inEach((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
const conjunctions = inEach((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const collators = inEach((locale) => new Intl.Collator(locale, { numeric: true }))
/** By the most decimals that are shown, made when they are first asked for. */
const numbers: Readonly<Record<Language, Map<number, Intl.NumberFormat>>> = { sv: new Map(), en: new Map() }

type Moment = Date | string | number

const asDate = (moment: Moment) => (moment instanceof Date ? moment : new Date(moment))

/** 3 mars 2026 · 3 March 2026 */
export function date(moment: Moment, language: Language): string {
  return dates[language].format(asDate(moment))
}

/** The day of 'YYYY-MM-DD': 3 mars 2026 · 3 March 2026 */
export function day(isoDate: string, language: Language): string {
  return date(noonOf(isoDate), language)
}

/** Its month: mars 2026 · March 2026 */
export function monthOfDay(isoDate: string, language: Language): string {
  return month(noonOf(isoDate), language)
}

/** At noon no time zone moves the day. */
function noonOf(isoDate: string): string {
  return `${isoDate}T12:00:00Z`
}

/** mars 2026 · March 2026 */
export function month(moment: Moment, language: Language): string {
  return months[language].format(asDate(moment))
}

/** 14.32 · 14:32 */
export function time(moment: Moment, language: Language): string {
  const text = times[language].format(asDate(moment))
  return language === 'sv' ? text.replace(':', '.') : text
}

/** 3 mars 2026 kl. 14.32 · 3 March 2026 at 14:32 */
export function dateTime(moment: Moment, language: Language): string {
  const between = language === 'sv' ? ' kl. ' : ' at '
  return `${date(moment, language)}${between}${time(moment, language)}`
}

/** The day in Stockholm as `2026-03-03`, for the `datetime` attribute and for machines. */
export function isoDay(moment: Moment): string {
  return isoDays.format(asDate(moment))
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** The largest unit that fits; months and years are counted as people count ages, not as calendars do. */
const ages: readonly { unit: Intl.RelativeTimeFormatUnit; ms: number }[] = [
  { unit: 'year', ms: 365.25 * dayMs },
  { unit: 'month', ms: 30.44 * dayMs },
  { unit: 'day', ms: dayMs },
  { unit: 'hour', ms: hourMs },
  { unit: 'minute', ms: minuteMs },
]

/** för 3 dagar sedan · 3 days ago. Under a minute: just nu · just now */
export function age(moment: Moment, now: Moment, language: Language): string {
  const passed = asDate(now).getTime() - asDate(moment).getTime()
  const fits = ages.find(({ ms }) => Math.abs(passed) >= ms)
  if (!fits) return language === 'sv' ? 'just nu' : 'just now'
  return relative[language].format(-Math.trunc(passed / fits.ms), fits.unit)
}

/** 12 345,6 with a thin space · 12,345.6 */
export function number(value: number, language: Language, decimals = 0): string {
  const format = numbers[language].get(decimals) ?? numberFormat(language, decimals)
  numbers[language].set(decimals, format)
  return format.format(value).replace(/\s/g, thinSpace)
}

function numberFormat(language: Language, decimals: number) {
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: 0,
    maximumFractionDigits: decimals,
    // Swedish groups from five digits on; in columns four must line up with five
    useGrouping: 'always',
  })
}

/** 48 % · 48% ; `share` is 0 to 1 */
export function percent(share: number, language: Language, decimals = 0): string {
  return withUnit(number(share * 100, language, decimals), '%', language)
}

/** More than anybody measures by: what was typed is read as it was typed. */
const typedDecimals = 10

/** An amount that somebody typed, with its unit: 12,5 % · 12.5%, 250 Mbit/s, 1 250 kr · SEK 1,250 */
export function quantity(value: number, unit: string | undefined, language: Language): string {
  return withUnit(number(value, language, typedDecimals), unit, language)
}

function withUnit(digits: string, unit: string | undefined, language: Language): string {
  if (!unit) return digits
  if (language === 'en' && unit === '%') return `${digits}%`
  if (language === 'en' && unit === 'SEK') return `SEK${noBreakSpace}${digits}`
  return `${digits}${noBreakSpace}${unit}`
}

const thousand = 1_000
const million = 1_000_000

/** Kronor as people in a municipality say them: 850 kr · 450 tkr · 1,25 mnkr; in English SEK 450 thousand. */
export function money(kronor: number, language: Language): string {
  const size = Math.abs(kronor)
  // 999,6 thousand would be rounded to a thousand thousands
  const inMillions = Math.round(size / thousand) >= thousand
  const [value, swedish, english] = inMillions
    ? [number(kronor / million, language, 2), 'mnkr', ' million']
    : size >= 10 * thousand
      ? [number(kronor / thousand, language), 'tkr', ' thousand']
      : [number(kronor, language), 'kr', '']
  return language === 'sv'
    ? `${value}${noBreakSpace}${swedish}`
    : `SEK${noBreakSpace}${value}${english.replace(' ', noBreakSpace)}`
}

/** The exact sum, for tables: 1 250 000 kr · SEK 1,250,000 */
export function kronor(amount: number, language: Language): string {
  return withUnit(number(amount, language), language === 'sv' ? 'kr' : 'SEK', language)
}

/** 2023–2025, 2023, "från 2023" or "till 2025" from whichever years are known. */
export function years(from: number | null, to: number | null, language: Language): string {
  if (from !== null && to !== null) return from === to ? `${from}` : `${from}–${to}`
  if (from !== null) return language === 'sv' ? `från ${from}` : `from ${from}`
  if (to !== null) return language === 'sv' ? `till ${to}` : `to ${to}`
  return ''
}

/** a, b och c · a, b and c */
export function list(items: readonly string[], language: Language): string {
  return conjunctions[language].format(items)
}

/** Sorts as the alphabet of the language does: å, ä, ö last in Swedish. */
export function collator(language: Language): Intl.Collator {
  return collators[language]
}
