/** What a person typed, taken apart: words, "phrases in quotes", and -words that must not be there. */
import { plainLine, type Word, wordsIn } from './words.ts'

export interface TypedQuery {
  words: readonly Word[]
  phrases: readonly (readonly string[])[]
  /** Each of these takes cases away; a phrase as its words. */
  excluded: readonly (readonly Word[])[]
}

/** More would not narrow anything and only cost time. */
const mostWords = 12
const quoted = /(?:(?<=^|\s)-)?["“”„»«]([^"“”„»«]+)["“”„»«]/gu
const minus = /(?<=^|\s)[-−–](?=[\p{L}\p{N}])(\S+)/gu

export function typedQuery(query: string): TypedQuery {
  const excluded: Word[][] = []
  const phrases: string[][] = []
  const words: Word[] = []
  let rest = plainLine(query).replace(quoted, (all, phrase: string) => {
    const inside = wordsIn(phrase)
    if (all.startsWith('-')) excluded.push(inside)
    else {
      phrases.push(inside.map(({ typed }) => typed))
      words.push(...inside.map((word) => ({ ...word, isQuoted: true })))
    }
    return ' '
  })
  rest = rest.replace(minus, (_, word: string) => {
    excluded.push(wordsIn(word))
    return ' '
  })
  words.push(...withoutLoneLetters(wordsIn(rest)))
  return {
    words: words.slice(0, mostWords),
    phrases: phrases.filter((phrase) => phrase.length > 0),
    excluded: excluded.filter((one) => one.length > 0).slice(0, mostWords),
  }
}

/** "e arkiv" is e-arkiv. */
function withoutLoneLetters(words: readonly Word[]): Word[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1]
    if (word.word === 'e' && words[index + 1]) return []
    if (before?.word !== 'e') return [word]
    return [{ typed: `e ${word.typed}`, word: `e${word.word}`, pieces: [word.word] }]
  })
}
