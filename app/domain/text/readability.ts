/**
 * How hard a text is to read, by counting: Björnsson's LIX, the longest sentences and the long words. It says where to look;
 * whether a word is the right one only people know.
 */

import { countWords, word } from './count-words.ts'

/** A stretch of letters, of which a block has one. Headings and code have none: nobody writes sentences there. */
export interface Passage {
  readonly from: number
  readonly text: string
}

export interface Stretch {
  readonly from: number
  readonly to: number
}
export interface LongSentence extends Stretch {
  readonly words: number
  readonly text: string
}
export interface LongWord extends Stretch {
  readonly word: string
  readonly times: number
}

export interface Readability {
  readonly words: number
  readonly sentences: number
  /** How many words count as long in LIX. */
  readonly long: number
  /** Null of a text that is too short to say anything. */
  readonly lix: number | null
  /** The longest first. */
  readonly longSentences: readonly LongSentence[]
  readonly longWords: readonly LongWord[]
}

/** A word with more letters counts as long in LIX. */
const longFrom = 7
/** Fewer words say chance. */
export const fewestWords = 40
/** Two lines on a screen, or what one breath reads. */
export const mostWordsInSentence = 25
/** Compounds from here on can often be taken apart. */
export const lettersOfLongWord = 16
const mostOfEach = 5

/** From the lowest value upwards: what a text of this value reads like. */
export const lixLevels = ['veryEasy', 'easy', 'medium', 'hard', 'veryHard'] as const
export type LixLevel = (typeof lixLevels)[number]
const upTo: readonly number[] = [30, 40, 50, 60]

export function lixLevel(lix: number): LixLevel {
  const at = upTo.findIndex((limit) => lix < limit)
  return lixLevels[at < 0 ? lixLevels.length - 1 : at] ?? 'medium'
}

export function readability(passages: readonly Passage[]): Readability {
  const sentences = passages.flatMap(sentencesIn)
  const words = passages.flatMap(wordsIn)
  const long = words.filter(({ word: one }) => lettersIn(one) >= longFrom)
  const counts = { words: words.length, sentences: sentences.length, long: long.length }
  return {
    ...counts,
    lix: lixOfAll([counts]),
    longSentences: sentences
      .filter((one) => one.words > mostWordsInSentence)
      .sort((a, b) => b.words - a.words || a.from - b.from)
      .slice(0, mostOfEach),
    longWords: longest(long.filter(({ word: one }) => lettersIn(one) >= lettersOfLongWord)),
  }
}

/** Of several texts together; null when all of them are too short to say anything. */
export function lixOfAll(
  texts: readonly Pick<Readability, 'words' | 'sentences' | 'long'>[],
): Readability['lix'] {
  const sum = (of: 'words' | 'sentences' | 'long') => texts.reduce((all, text) => all + text[of], 0)
  const words = sum('words')
  return words >= fewestWords ? lixOf(words, sum('sentences'), sum('long')) : null
}

/** Words per sentence, and the share of long words in per cent. */
export function lixOf(words: number, sentences: number, long: number): number {
  return Math.round(words / Math.max(1, sentences) + (100 * long) / Math.max(1, words))
}

const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

interface Placed extends Stretch {
  readonly word: string
}

function wordsIn({ from, text }: Passage): Placed[] {
  return [...text.matchAll(word)].map(({ index, 0: found }) => ({
    word: found,
    from: from + index,
    to: from + index + found.length,
  }))
}

/** Each word once, the longest first, at its first place. */
function longest(words: readonly Placed[]): LongWord[] {
  const byWord = new Map<string, LongWord>()
  for (const { word: one, from, to } of words) {
    const key = one.toLowerCase()
    const before = byWord.get(key)
    byWord.set(key, before ? { ...before, times: before.times + 1 } : { word: one, from, to, times: 1 })
  }
  return [...byWord.values()]
    .sort((a, b) => b.word.length - a.word.length || a.from - b.from)
    .slice(0, mostOfEach)
}

/** A sentence ends at a mark before a blank, or with its passage; not behind an abbreviation or inside "kl. 9". */
const end = /[.!?…]+["”’»)\]]*(?=\s|$)/gu

/** Names and titles end without a mark: they are read, and are no sentences to measure others by. */
export const isSentence = (text: string) => /[.!?…]+["”’»)\]]*\s*$/u.test(text)

const abbreviations = new Set(
  't.ex|bl.a|d.v.s|dvs|m.m|m.fl|o.s.v|osv|etc|ca|kl|nr|s.k|f.d|p.g.a|pga|fr.o.m|t.o.m|tom|from|resp|jfr|inkl|exkl|sid|tel|milj|e.g|i.e|vs|no|approx|incl|excl|fig|dr|mr|mrs|ms|st'.split(
    '|',
  ),
)
function sentencesIn({ from, text }: Passage): LongSentence[] {
  const sentences: LongSentence[] = []
  let start = 0
  const add = (stop: number) => {
    const part = text.slice(start, stop)
    const words = countWords(part)
    const blank = part.length - part.trimStart().length
    if (words > 0)
      sentences.push({
        from: from + start + blank,
        to: from + start + part.trimEnd().length,
        words,
        text: part.replace(/\s+/g, ' ').trim(),
      })
    start = stop
  }
  for (const { index, 0: mark } of text.matchAll(end)) {
    const stop = index + mark.length
    if (mark === '.' && isAbbreviated(text.slice(start, index), text.slice(stop))) continue
    add(stop)
  }
  add(text.length)
  return sentences
}

function isAbbreviated(before: string, after: string): boolean {
  const last = /[\p{L}.]+$/u.exec(before)?.[0].toLowerCase() ?? ''
  const next = after.trimStart().charAt(0)
  if (next === '') return false
  // an ordinal or an initial: "1. maj", "A. Berg"
  return abbreviations.has(last) || (/^\p{Ll}/u.test(next) && last.length <= 3)
}
