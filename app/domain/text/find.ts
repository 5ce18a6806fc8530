/** Where words stand in a text, and what to change so that others stand there. */

export interface Search {
  readonly words: string
  readonly matchCase: boolean
  readonly wholeWords: boolean
}
export type Found = readonly [from: number, to: number]

/** In the order of the text, none in another. Letters may be written in one piece or in two; any blank fits any blank. */
export function findIn(text: string, search: Search): Found[] {
  const pattern = patternOf(search)
  if (!pattern) return []
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length])
}

/** Null when there is nothing to look for. */
export function patternOf({ words, matchCase, wholeWords }: Search): RegExp | null {
  if (words === '') return null
  const ways = [...new Set([words.normalize('NFC'), words.normalize('NFD')])].map(escaped)
  const any = `(?:${ways.join('|')})`
  const [before, behind] = wholeWords ? [`(?<!${inWord})`, `(?!${inWord})`] : ['', '']
  return new RegExp(`${before}${any}${behind}`, matchCase ? 'gu' : 'giu')
}

const inWord = String.raw`[\p{L}\p{N}\p{M}_]`

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`).replace(/\s/g, String.raw`\s`)
}

export interface Replacement {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** The letters that differ: of "kommunen" → "kommunerna" the ending only, so that all else stays as it is, with its formats. */
export function replacement(text: string, [from, to]: Found, words: string): Replacement {
  const old = text.slice(from, to)
  const most = Math.min(old.length, words.length)
  let start = 0
  while (start < most && old[start] === words[start]) start++
  let end = 0
  while (end < most - start && old[old.length - 1 - end] === words[words.length - 1 - end]) end++
  // half of a character beyond the basic plane is none
  if (isHalf(old, start) || isHalf(words, start)) start--
  if (isHalf(old, old.length - end) || isHalf(words, words.length - end)) end--
  return { from: from + start, to: to - end, insert: words.slice(start, words.length - end) }
}

function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code < 0xe000
}
