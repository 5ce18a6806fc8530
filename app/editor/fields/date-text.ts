/** Days as people write them, in either language: 2026-11-26, 26/11/2026, 26 november 2026. The day comes before the month. */
import { isDate } from '#app/domain/cases/read-content.ts'
import type { Language } from '#app/domain/language.ts'
import { day } from '#app/i18n/format.ts'

/** Both languages: three letters tell the months apart. */
const months = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[ck]t', 'nov', 'dec']
/** No such day is meant: the rest of the year is still to come. */
const firstYear = '1900'

const inOrder = /^(\d{4})[-/.](\d{2})[-/.](\d{2})$/
const dayFirst = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/
const inWords = /^(?:den )?(\d{1,2})(?:[.:]?[ae]?|st|nd|rd|th)? ?(\p{L}{3,})\.?,? ?(\d{4})$/u

/** 'YYYY-MM-DD'; null for what is no whole day, or none that exists. */
export function readDate(text: string): string | null {
  const written = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const found =
    inOrder.exec(written)?.slice(1) ??
    [...(dayFirst.exec(written) ?? inWords.exec(written) ?? [])].slice(1).reverse()
  const [year = '', month = '', date = ''] = found
  const number = /^\d/.test(month) ? month : String(monthOf(month))
  const iso = `${year}-${number.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDate(iso) && iso >= firstYear ? iso : null
}

/** 1 to 12; 0 for no month. */
function monthOf(name: string): number {
  return months.findIndex((month) => new RegExp(`^${month}`).test(name)) + 1
}

/** 2026-11-26 · 26 November 2026 */
export function writeDate(iso: string, lang: Language): string {
  return lang === 'sv' ? iso : day(iso, lang)
}
