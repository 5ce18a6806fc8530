/**
 * Lists of Word and Outlook: paragraphs that say in their style which list and level they belong to, with the bullet or
 * number as text of its own.
 */
import type { ListKind } from '#app/domain/text/flat/facts.ts'
import type { Style, Styles } from './styles.ts'

export interface OfficeItem {
  readonly list: string
  readonly kind: ListKind
  /** 1 for the outermost. */
  readonly level: number
  /** Of a numbered item; null when its sign is no number. */
  readonly number: number | null
}

/** The list item that a paragraph is; null when it is none. */
export function officeItem(paragraph: Element, styles: Styles): OfficeItem | null {
  const found = /^(l\d+)\s+level(\d+)/.exec(styles.of(paragraph).get('mso-list') ?? '')
  if (!found) return null
  const level = Number(found[2])
  const sign = signIn(paragraph, styles)
  const number = sign === null ? null : numberOf(sign)
  return {
    list: found[1] ?? '',
    level,
    number,
    kind: kindOf(styles.list(found[1] ?? '', level), sign, number),
  }
}

/** Word hides the sign from programs that number by themselves. */
export const isSign = (style: Style) => style.get('mso-list') === 'ignore'

function signIn(paragraph: Element, styles: Styles): string | null {
  for (const element of paragraph.querySelectorAll('span'))
    if (isSign(styles.of(element))) return (element.textContent ?? '').replace(/[\s\u00a0]+/g, '')
  return null
}

function kindOf(rule: Style | null, sign: string | null, number: number | null): ListKind {
  if (sign) return number === null ? 'ul' : 'ol'
  const format = rule?.get('mso-level-number-format')
  if (!rule || format === 'bullet' || format === 'image') return 'ul'
  return 'ol'
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** "3.", "c)", "iv." and "2.1" as the number of the item; null for a bullet. "o" is the bullet of Courier New. */
function numberOf(sign: string): number | null {
  const plain = sign.replace(/^\(/, '').toLowerCase()
  const digits = /(\d+)[.):]?$/.exec(plain)?.[1]
  if (digits) return Number(digits)
  const letters = /^([a-zåäö]+)[.)]$/.exec(plain)?.[1]
  if (!letters) return null
  return (/^[ivx]+$/.test(letters) && romanOf(letters)) || letterOf(letters)
}

function romanOf(letters: string): number {
  const values = [...letters].map((letter) => romans[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

function letterOf(letters: string): number | null {
  const at = 'abcdefghijklmnopqrstuvwxyzåäö'.indexOf(letters)
  return letters.length === 1 && at >= 0 ? at + 1 : null
}

const bullet = /^[\s\u00a0]*[\u00b7\u2022\u25aa\u25cf\u25e6\u2023\u00a7][\s\u00a0]+/

/** The bullet of a paragraph that only its class says to be an item. */
export function withoutBullet(text: string): string | null {
  return bullet.test(text) ? text.replace(bullet, '') : null
}
