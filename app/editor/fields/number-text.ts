/** Numbers as people write them: "1 234,5", "1,234.5", "1,2 mnkr". What could mean two things is not guessed. */
import type { Language } from '#app/domain/language.ts'

const scales: Readonly<Record<string, number>> = { tkr: 1e3, mkr: 1e6, mnkr: 1e6, msek: 1e6 }

interface Reading {
  readonly lang: Language
  /** Written behind the number by some: "%", "kr". */
  readonly unit: string | null
}

/**
 * Digits and signs of Japanese and Chinese keyboards. No other form of a digit is read: 10³ is not 103, and ½ is no digit.
 */
const fullWidth = /[\uff05\uff0b-\uff0e\uff10-\uff19]/g
const narrow = (character: string) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)
/** Between thousands only: "12 34" are two numbers. */
const groupSpace = /(?<=\d)(?:[^\S\n\r\t]|['’])(?=\d{3}(?!\d))/g

/** The number in `text`, or null when it says none or may say two. */
export function readNumber(text: string, { lang, unit }: Reading): number | null {
  const [words, scale] = withoutUnit(text.replace(fullWidth, narrow).trim(), unit)
  const plain = words.replace(/^[-−–]\s?/, '-').replace(groupSpace, '')
  const decimal = withDecimalPoint(plain, lang)
  if (decimal === null || !/^-?\d{1,15}(\.\d+)?$/.test(decimal)) return null
  // 1,2 million is 1,200,000 and not 1,199,999.9999999998
  return Number((Number(decimal) * scale).toPrecision(15))
}

/** As it is written in a field: with the spaces and the decimal sign of the language. */
export function writeNumber(value: number, { lang, plain }: { lang: Language; plain: boolean }): string {
  const text = new Intl.NumberFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', {
    maximumFractionDigits: 10,
    useGrouping: plain ? false : 'always',
  }).format(value)
  return text.replace(/\s/g, '\u00a0')
}

function withoutUnit(text: string, unit: string | null): [string, number] {
  const found = /^(.*\d)\s*([^\d\s.,]+)\.?$/s.exec(text)
  if (!found) return [text.replace(/^SEK\s*/i, unit === 'kr' || unit === 'SEK' ? '' : '$&'), 1]
  const [, number = '', word = ''] = found
  const lower = word.toLowerCase()
  const isMoney = unit === 'kr' || unit === 'SEK'
  if (lower === unit?.toLowerCase() || (isMoney && (lower === 'kr' || lower === 'sek'))) return [number, 1]
  if (isMoney && Object.hasOwn(scales, lower)) return [number, scales[lower] ?? 1]
  return [text, 1]
}

const groups = { ',': /^-?\d{1,3}(,\d{3})+$/, '.': /^-?\d{1,3}(\.\d{3})+$/ } as const

function withDecimalPoint(text: string, lang: Language): string | null {
  const signs = [...text].filter((character) => character === ',' || character === '.')
  const last = signs.at(-1)
  if (last !== ',' && last !== '.') return text
  const [whole = '', fraction = ''] = splitAtLast(text, last)
  const other = last === ',' ? '.' : ','
  if (signs.includes(other)) {
    // 1.234,5 and 1,234.5: the last sign is the decimal one, if the others part thousands
    return groups[other].test(whole) ? `${whole.replaceAll(other, '')}.${fraction}` : null
  }
  if (signs.length > 1) return groups[last].test(text) ? text.replaceAll(last, '') : null
  if (!groups[last].test(text) || whole.replace('-', '') === '0') return `${whole}.${fraction}`
  const own = lang === 'sv' ? ',' : '.'
  if (last === own) return `${whole}.${fraction}`
  // "1,234" on an English page parts thousands; "1.234" on a Swedish one may be 1234 or a little more than one
  return lang === 'en' ? whole + fraction : null
}

function splitAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign)
  return [text.slice(0, at), text.slice(at + 1)]
}
