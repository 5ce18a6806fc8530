/**
 * A typed query as lexemes of the index. Every word must match in one of its forms: its Swedish or English stem, whole
 * or as the parts of a compound. The index holds the parts of compounds too, so "utbyggnad av bredband" finds
 * "bredbandsutbyggnad" and the other way round.
 */
import { type Language, languages } from '#app/domain/language.ts'
import type { Stems } from './stems.ts'
import { type Word, wordsIn } from './words.ts'

export interface ParsedQuery {
  /** Each group is one thing that must be there: any of its lexemes will do. */
  groups: readonly (readonly string[])[]
  /** All lexemes, to find the sentence that matched. */
  lexemes: readonly string[]
  /** typed word → its lexemes, to find which of the words is unknown */
  typed: ReadonlyMap<string, readonly string[]>
}

/** More would not narrow anything and only cost time. */
const mostGroups = 12

export function queryWords(query: string): Word[] {
  return wordsIn(query).slice(0, mostGroups)
}

export function formsOf(words: readonly Word[]): string[] {
  return words.flatMap(({ word, pieces, parts }) => [word, ...pieces, ...parts])
}

/** Stop words of English that Swedish readers search for: village, IT. */
const swedishDespiteStopWord = new Set(['by', 'it'])

/** `language` is the one the page speaks. */
export function parseQuery(words: readonly Word[], stems: Stems, language: Language): ParsedQuery {
  // "the" or "för" must not keep a text in the other language from being found
  const telling = words.filter(
    ({ word }) =>
      languages.every((spoken) => stems.get(word)?.[spoken] !== null) ||
      (language === 'sv' && swedishDespiteStopWord.has(word)),
  )
  const used = telling.length > 0 ? telling : words
  const groups = used.flatMap((word) => groupsOf(word, stems)).filter((group) => group.length > 0)
  return {
    groups: distinct(groups).slice(0, mostGroups),
    lexemes: [...new Set(used.flatMap((word) => formsOf([word])).flatMap((form) => lexemesIn(form, stems)))],
    typed: new Map(used.map((word) => [word.typed, groupsOf(word, stems).flat()])),
  }
}

function groupsOf({ word, pieces, parts, whole }: Word, stems: Stems): string[][] {
  const alone = lexemesIn(word, stems)
  const needed = whole ? (parts.length > 0 ? parts : pieces) : []
  if (needed.length === 0) return [alone]
  return needed.map((part) => [...new Set([...alone, ...lexemesIn(part, stems)])])
}

function lexemesIn(form: string, stems: Stems): string[] {
  const both = languages.map((language) => stems.get(form)?.[language])
  return [...new Set(both.filter((stem) => typeof stem === 'string'))]
}

function distinct(groups: string[][]): string[][] {
  return [...new Map(groups.map((group) => [group.toSorted().join(' '), group])).values()]
}

/** For `@@` and ranking. Lexemes are letters and figures, so the quotes are enough. */
export function toTsquery(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => `(${group.map((lexeme) => `'${lexeme}'`).join(' | ')})`).join(' & ')
}
