/** What somebody writes or pastes into a cell of a grid, read as the values of its row. */
import type { LeafField, Option } from '#app/domain/cases/fields.ts'
import type { Language } from '#app/domain/language.ts'
import { readInterval } from '../fields/amounts.ts'
import { readDate } from '../fields/date-text.ts'
import { foldText } from '../fields/fold-text.ts'
import { readNumber } from '../fields/number-text.ts'
import type { Value } from '../session/values.ts'

export interface CellReading {
  readonly lang: Language
  /** What a number without a word behind it is counted in: 1,000 under a heading that says "tkr". */
  readonly scale?: number
  /** Names of the rows that a cell may refer to, with their ids. */
  readonly rows?: readonly { readonly id: string; readonly name: string }[]
}

/** By the keys of the fields that get a value; null removes what was there. */
export type ReadValues = Readonly<Record<string, Value | null>>

/** The keys that the two ends of an interval go to, where the amount itself was written as one. */
export const intervalKeys: Readonly<Record<string, readonly [string, string]>> = {
  amount_low: ['amount_low', 'amount_high'],
  amount_likely: ['amount_low', 'amount_high'],
  amount_high: ['amount_low', 'amount_high'],
}

/** Null when it cannot be read. Texts are no values and are not read here. */
export function readCell(field: LeafField, text: string, how: CellReading): ReadValues | null {
  const written = text.trim()
  if (written === '') return { [field.key]: null }
  switch (field.type) {
    case 'number':
      return readAmount(field.key, written, field.unit?.[how.lang] ?? null, how)
    case 'choice': {
      const option = optionOf(field.options, written)
      return option && { [field.key]: option.key }
    }
    case 'flag': {
      const isYes = yes.includes(foldText(written))
      return isYes || no.includes(foldText(written)) ? { [field.key]: isYes || null } : null
    }
    case 'date': {
      const date = readDate(written)
      return date === null ? null : { [field.key]: date }
    }
    case 'row_ref': {
      const name = foldText(written)
      const row = how.rows?.find((one) => foldText(one.name) === name)
      return row ? { [field.key]: row.id } : null
    }
    default:
      return null
  }
}

const yes = ['ja', 'yes', 'x', '1', 'true', 'sant']
const no = ['nej', 'no', '0', 'false', 'falskt', '-']

function readAmount(key: string, written: string, unit: string | null, how: CellReading): ReadValues | null {
  const { lang, scale = 1 } = how
  const scaled = (value: number) =>
    /\d\D*\p{L}/u.test(written) ? value : Number((value * scale).toPrecision(15))
  const value = readNumber(written, { lang, unit })
  if (value !== null) return { [key]: scaled(value) }
  const ends = intervalKeys[key]
  const interval = ends ? readInterval(written, { lang, unit }) : null
  if (!ends || !interval) return null
  return { [ends[0]]: scaled(interval.low), [ends[1]]: scaled(interval.high) }
}

/** Shorter beginnings fit too much. */
const shortestBeginning = 3

function optionOf(options: readonly Option[], written: string): Option | null {
  const wanted = foldText(written)
  const names = ({ key, label }: Option) => [key, foldText(label.sv), foldText(label.en)]
  const same = options.find((option) => names(option).includes(wanted))
  if (same || wanted.length < shortestBeginning) return same ?? null
  const begun = options.filter((option) => names(option).some((name) => name.startsWith(wanted)))
  return begun.length === 1 ? (begun[0] ?? null) : null
}
