/**
 * Figures of many organisations as statistics offices export them: a line per organisation and year (Kolada), or a column per
 * year (SCB). Separated by semicolon, comma or tab; decimal comma or point; with or without BOM and quotation marks.
 */
import type { Indicator } from './indicators.ts'

/** A figure of the organisation with this code: four digits for a municipality, two for a region. */
export interface CodedValue {
  readonly line: number
  readonly code: string
  readonly year: number
  readonly value: number
}

export const csvFaults = [
  'noHeading',
  'noCode',
  'noYear',
  'code',
  'unknownCode',
  'year',
  'number',
  'outOfRange',
  'twice',
  'tooManyLines',
] as const
export type CsvFault = (typeof csvFaults)[number]

export interface FaultyLine {
  /** Counted from 1, as an editor shows it. */
  readonly line: number
  readonly fault: CsvFault
  /** What stands there. */
  readonly found: string
}

export interface ReadFigures {
  readonly values: readonly CodedValue[]
  readonly faults: readonly FaultyLine[]
  /** Cells that say that there is no figure, and lines about the whole country. */
  readonly empty: number
}

/** All 311 organisations in ten years, line by line. */
export const mostCsvLines = 4_000
const yearsAllowed = { from: 1900, to: 2100 }

const codeNames =
  /^(kommun|region|läns?|landsting|municipality|county)?[_ s]?(kod|id|code)$|^(kommun|region|län|municipality)$/
const yearNames = /^(år|ar|year|period)$/
const valueNames = /^(värde|varde|value|antal|andel)$/
/** As SCB and Kolada write that there is none. */
const noFigure = new Set(['', '..', '.', '-', '–', 'null', 'na', 'n/a'])
const wholeCountry = /^(0+|riket|sweden)$/i

export function readFigures(
  text: string,
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
): ReadFigures {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const heading = lines[first] ?? ''
  const separator = separatorOf(heading)
  const columns = columnsOf(cellsOf(heading, separator))
  if (typeof columns === 'string') return faulty(first + 1, columns, heading)
  if (lines.length - first - 1 > mostCsvLines) return faulty(first + 2 + mostCsvLines, 'tooManyLines', '')
  const values: CodedValue[] = []
  const faults: FaultyLine[] = []
  const known = new Map<string, number>()
  let empty = 0
  const take = (line: number, code: string, yearText: string, cell: string) => {
    if (noFigure.has(cell.trim().toLowerCase())) {
      empty++
      return
    }
    const year = yearIn(yearText)
    const value = numberIn(cell, unit.sv)
    const key = `${code} ${year}`
    if (year === null) faults.push({ line, fault: 'year', found: yearText })
    else if (value === null) faults.push({ line, fault: 'number', found: cell })
    else if (!isPossible(value, unit.sv, decimals)) faults.push({ line, fault: 'outOfRange', found: cell })
    else if (!known.has(key)) values.push({ line, code, year, value })
    else if (known.get(key) !== value) faults.push({ line, fault: 'twice', found: key })
    if (value !== null && !known.has(key)) known.set(key, value)
  }
  lines.slice(first + 1).forEach((row, index) => {
    const line = first + 2 + index
    if (row.trim() === '') return
    const cells = cellsOf(row, separator)
    const named = (cells[columns.code] ?? '').trim()
    const code = codeIn(named)
    if (wholeCountry.test(named.split(' ')[0] ?? '')) empty++
    else if (code === null) faults.push({ line, fault: 'code', found: named })
    else
      for (const { at, year } of columns.values)
        take(line, code, year ?? cells[columns.year ?? -1] ?? '', cells[at] ?? '')
  })
  return { values, faults, empty }
}

const faulty = (line: number, fault: CsvFault, found: string): ReadFigures => ({
  values: [],
  faults: [{ line, fault, found: found.slice(0, 200) }],
  empty: 0,
})

function separatorOf(heading: string): string {
  const count = (sign: string) => heading.split(sign).length
  return ['\t', ';', ','].toSorted((one, other) => count(other) - count(one))[0] ?? ';'
}

/** A cell in quotation marks may hold the separator and doubled quotation marks. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  let rest = line
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest)
    const end = quoted ? quoted[0].length : rest.indexOf(separator)
    const cell = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : rest.slice(0, end < 0 ? undefined : end)
    cells.push(cell)
    rest = end < 0 ? '' : rest.slice(end)
    if (!rest.startsWith(separator)) return cells
    rest = rest.slice(separator.length)
  }
}

interface Columns {
  readonly code: number
  readonly year: number | null
  /** Each with its year, where the heading says it. */
  readonly values: readonly { at: number; year: string | null }[]
}

function columnsOf(heading: readonly string[]): Columns | CsvFault {
  const names = heading.map((name) => name.trim().toLowerCase())
  const code = names.findIndex((name) => codeNames.test(name))
  if (code < 0) return names.length < 2 ? 'noHeading' : 'noCode'
  const year = names.findIndex((name) => yearNames.test(name))
  if (year < 0) {
    // "2023", or "Folkmängd 2023"
    const values = names.flatMap((name, at) =>
      at !== code && /(^|\D)\d{4}$/.test(name) ? [{ at, year: name.slice(-4) }] : [],
    )
    return values.length > 0 ? { code, year: null, values } : 'noYear'
  }
  const named = names.findIndex((name) => valueNames.test(name))
  const at = named < 0 ? names.findLastIndex((_, index) => index !== code && index !== year) : named
  return at < 0 ? 'noHeading' : { code, year, values: [{ at, year: null }] }
}

/** "0114", "114" where a spreadsheet took the zero away, "0114 Upplands Väsby", "01" of a region, and "0001" as Kolada writes it. */
function codeIn(text: string): string | null {
  const [, digits] = /^(\d{1,4})(?!\d)/.exec(text) ?? []
  if (digits === undefined) return null
  if (digits.startsWith('00')) return digits.slice(-2)
  return digits.length > 2 ? digits.padStart(4, '0') : digits.padStart(2, '0')
}

function yearIn(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN
  return year >= yearsAllowed.from && year <= yearsAllowed.to ? year : null
}

/** "1 234,5", "1234.5", "97,3 %": figures of statistics, where a comma is never between thousands. */
function numberIn(text: string, unit: string): number | null {
  const trimmed = text.trim()
  const plain = trimmed.endsWith(unit) ? trimmed.slice(0, -unit.length).trim() : trimmed
  const digits = plain.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(\D|$))/g, '').replace(',', '.')
  return /^-?\d{1,11}(\.\d{1,10})?$/.test(digits) ? Number(digits) : null
}

function isPossible(value: number, unit: string, decimals: number): boolean {
  if (value < 0) return false
  if (unit === '%') return value <= 100
  return decimals > 0 || Number.isInteger(value)
}
