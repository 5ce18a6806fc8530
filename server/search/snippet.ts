/** The sentence of a case that shows why it was found, with the words marked and the name of its field. */
import type { Bilingual } from '#app/domain/language.ts'
import { readBodyLine } from './body-line.ts'
import { fold } from './language/fold.ts'
import type { ParsedQuery } from './parsed-query.ts'

export interface SnippetPart {
  text: string
  isMatch: boolean
}

export interface Snippet {
  field: Bilingual | null
  parts: SnippetPart[]
}

/** About two lines of a result. */
const longestSnippet = 220
/** A shorter line is a name, a unit or a date. */
const shortestSentence = 30
/** A longer ending makes another word of a stem. */
const longestEnding = 9
/** Of a short one nearly any ending does: by and byarna are one word, byta is not. */
const shortStem = 3
const endingsOfShort = 's|e?ns?|e?ts|et|[aeo]rs?|[aeo]rnas?|a|e|ed|ing'

/**
 * What is marked in a text: the beginnings of all words that the query is found by. Of a synonym of several words no single
 * one says what was asked for.
 */
export function stemsToMark({ concepts }: ParsedQuery): string[] {
  const lexemes = concepts.flatMap(({ alternatives }) =>
    alternatives
      .filter(({ isStrong, isSynonym, lexemes }) => isStrong && !(isSynonym && lexemes.length > 1))
      .flatMap((one) => one.lexemes),
  )
  const stems = lexemes.map((lexeme) => {
    const stem = lexeme.replace(/^~/, '')
    // the last vowel is what inflection changes: skola, skolor
    return stem.length > 4 ? stem.replace(/[ae]$/, '') : stem
  })
  return [...new Set(stems)].filter((stem) => /^[\p{L}\p{N}]+$/u.test(stem))
}

/** Null when no sentence begins or contains what was asked for. */
export function snippetOf(body: string, stems: readonly string[]): Snippet | null {
  const pattern = patternOf(stems)
  if (!pattern) return null
  const anywhere = new RegExp(
    stems
      .filter((stem) => stem.length > 1)
      .map(lenient)
      .join('|'),
    'iu',
  )
  let best: { field: Bilingual | null; sentence: string; worth: number } | null = null
  for (const line of body.split('\n')) {
    // most lines have none of the words, and looking for them with all that may stand around them takes long
    if (!anywhere.test(line)) continue
    const { isSummary, isList, label, text } = readBodyLine(line)
    for (const sentence of sentencesWith(text, pattern)) {
      const words = new Set(Array.from(sentence.matchAll(pattern), (match) => stemKey(match, stems))).size
      // as many of the words as possible; of two alike the one that sums up, or is more than a name in a list
      const form = isList ? -0.5 : sentence.length >= shortestSentence ? 1 : 0
      const worth = 2 * words + form + (isSummary ? 0.9 : 0)
      if (!best || worth > best.worth) best = { field: label, sentence, worth }
    }
  }
  return best && { field: best.field, parts: highlight(shorten(best.sentence, pattern), pattern) }
}

/** Words that begin with a stem, and longer stems inside compounds; typed with or without dots. */
function patternOf(lexemes: readonly string[]): RegExp | null {
  const stems = lexemes.filter((lexeme) => lexeme.length > 1).toSorted((a, b) => b.length - a.length)
  if (stems.length === 0) return null
  const short = stems
    .filter((stem) => stem.length <= shortStem)
    .map((stem) => `${lenient(stem)}(?:${endingsOfShort})?`)
  const long = stems.filter((stem) => stem.length > shortStem).map(lenient)
  const any = [
    ...(long.length > 0 ? [`[\\p{L}\\p{N}-]*?(?:${long.join('|')})[\\p{L}\\p{N}]{0,${longestEnding}}`] : []),
    ...short,
  ]
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

const variants: Readonly<Record<string, string>> = {
  a: 'aåäáàâ',
  o: 'oöóòôø',
  e: 'eéèêë',
  u: 'uüúù',
  i: 'iíï',
  n: 'nñ',
  c: 'cç',
}

/** Letters and figures only, so nothing needs escaping. A hyphen may stand anywhere in the word. */
function lenient(stem: string): string {
  return Array.from(stem, (letter) => (variants[letter] ? `[${variants[letter]}]` : letter)).join('-?')
}

function* sentencesWith(body: string, pattern: RegExp): Iterable<string> {
  let from = 0
  for (;;) {
    pattern.lastIndex = from
    const match = pattern.exec(body)
    if (!match) return
    const start = startOfSentence(body, match.index)
    const end = endOfSentence(body, match.index + match[0].length)
    yield body.slice(start, end).trim()
    from = Math.max(end, match.index + match[0].length)
  }
}

/** Longer sentences are cut anyway. */
const longestSentence = 1_000

function startOfSentence(body: string, at: number): number {
  const before = body.slice(Math.max(0, at - longestSentence), at)
  const end = Math.max(
    before.lastIndexOf('\n'),
    ...['. ', '! ', '? '].map((sign) => before.lastIndexOf(sign) + (before.includes(sign) ? 1 : 0)),
  )
  return end < 0 ? at - before.length : at - before.length + end + 1
}

function endOfSentence(body: string, at: number): number {
  const match = /[.!?](?=\s)|\n/.exec(body.slice(at, at + longestSentence))
  return match ? at + match.index + 1 : Math.min(body.length, at + longestSentence)
}

/** A window around the first match, cut between words. */
function shorten(sentence: string, pattern: RegExp): string {
  if (sentence.length <= longestSnippet) return sentence
  pattern.lastIndex = 0
  const at = pattern.exec(sentence)?.index ?? 0
  const start = at < longestSnippet * 0.6 ? 0 : sentence.indexOf(' ', at - longestSnippet * 0.4) + 1
  const cut = sentence.slice(start, start + longestSnippet)
  const end = start + longestSnippet < sentence.length ? cut.lastIndexOf(' ') : cut.length
  return `${start > 0 ? '… ' : ''}${cut.slice(0, end > 0 ? end : cut.length)}${start + end < sentence.length ? ' …' : ''}`
}

function highlight(text: string, pattern: RegExp): SnippetPart[] {
  const parts: SnippetPart[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), isMatch: false })
    parts.push({ text: match[0], isMatch: true })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from), isMatch: false })
  return parts
}

function stemKey(match: RegExpMatchArray, lexemes: readonly string[]): string {
  const word = fold(match[0].toLowerCase()).replaceAll('-', '')
  return lexemes.find((lexeme) => word.includes(fold(lexeme))) ?? word
}
