/** Amounts as people write them in tables: one number, or two with a dash between them ("100–120 tkr"). */
import { readNumber } from './number-text.ts'

type How = Parameters<typeof readNumber>[1]

export interface Interval {
  readonly low: number
  readonly high: number
}

const between = /^(.*?\d\D*?)\s*(?:[-–—]|\btill\b|\bto\b)\s*(\d.*)$/i

/** Null when it is no interval, or one of its ends cannot be read. What is written behind the second counts for both. */
export function readInterval(text: string, how: How): Interval | null {
  const found = between.exec(text.trim())
  if (!found) return null
  const [, first = '', second = ''] = found
  const unit = /[^\d\s.,]+\.?$/.exec(second)?.[0] ?? ''
  const [low, high] = [
    readNumber(/\p{L}|%/u.test(first) ? first : `${first} ${unit}`, how),
    readNumber(second, how),
  ]
  return low === null || high === null ? null : { low, high }
}
