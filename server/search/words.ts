/**
 * A text as words: lower case, NFC, without characters that only format; words with a hyphen both apart and joined. Numbers
 * are the same in all spellings ("25 000", "25.000", "25000"), and signs that belong to a word stay ("C#", "§ 4").
 */

/** One word as it stands in the text. */
export interface Word {
  /** As it stands there, hyphen included. */
  typed: string
  /** The word itself; with a hyphen joined into one. */
  word: string
  /** Pieces between hyphens; empty without a hyphen. */
  pieces: readonly string[]
}

/** Longer is an address, a key or a mistake. */
const longestWord = 60

const grouped = String.raw`\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d+)?(?![\p{L}\p{N}])`
const decimal = String.raw`\d+[.,]\d+(?![\p{L}\p{N}])`
const worded = String.raw`[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*(?:\+\+|#)?`
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${grouped}|${decimal})|§ ?\\d+|${worded}|%`, 'gu')

export function plainLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
}

export function wordsIn(text: string): Word[] {
  return (plainLine(text).match(pattern) ?? []).flatMap((typed) => {
    const word = joined(typed)
    if (word.length > longestWord) return []
    const pieces = /\p{L}/u.test(typed) ? typed.split(/[-\u2010\u2011]/) : []
    return [{ typed, word, pieces: pieces.length > 1 ? pieces.filter((piece) => piece.length > 1) : [] }]
  })
}

function joined(typed: string): string {
  if (typed === '%') return 'procent'
  if (typed.startsWith('§')) return typed.replaceAll(' ', '')
  if (!/^[\d\s.,\u00a0\u202f]+$/.test(typed)) return typed.replace(/[-\u2010\u2011]/g, '')
  const [whole = '', fraction] = typed.split(',')
  // "1.234" is grouped, "12.5" is not
  const digits = /\.\d{3}(?!\d)/.test(whole) ? whole.replaceAll('.', '') : whole
  return digits.replace(/[\s\u00a0\u202f]/g, '') + (fraction ? `.${fraction}` : '')
}

/** What a number may be followed by. */
const scales: Readonly<Record<string, number>> = Object.fromEntries(
  [
    [1_000, 'tusen tkr thousand'],
    [1_000_000, 'miljon miljoner mnkr mkr million millions'],
    [1_000_000_000, 'miljard miljarder mdkr billion'],
  ].flatMap(([scale, names]) =>
    String(names)
      .split(' ')
      .map((name) => [name, Number(scale)]),
  ),
)

/** "1,4 miljoner" and "25 tkr" as the number that they are; null when the words are none. */
export function amountOf(number: Word | undefined, scale: Word | undefined): string | null {
  const times = scales[scale?.word ?? '']
  if (!times || !number || !/^\d{1,9}(?:\.\d{1,6})?$/.test(number.word)) return null
  return String(Math.round(Number(number.word) * times))
}

const named =
  'två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo'.split(
    ' ',
  )
const namedInEnglish =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const tens = 'trettio fyrtio femtio sextio sjuttio åttio nittio hundra'.split(' ')
const tensInEnglish = 'thirty forty fifty sixty seventy eighty ninety hundred'.split(' ')

const numerals: ReadonlyMap<string, string> = new Map(
  [named, namedInEnglish]
    .flatMap((names) => names.map((name, index) => [name, String(index + 2)] as const))
    .concat(
      [tens, tensInEnglish].flatMap((names) =>
        names.map((name, index) => [name, String(10 * (index + 3))] as const),
      ),
    ),
)

/** "tre" is 3; undefined for what names no number. */
export function numeralOf(word: string): string | undefined {
  return numerals.get(word)
}
