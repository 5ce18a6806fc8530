/**
 * A typed query as concepts: each word with everything it may be found by, the word itself before its relatives. A concept
 * that is found by none of its strong alternatives is missing in a case, and the reader is told so.
 */
import { type Language, languages } from '#app/domain/language.ts'
import { fillers } from './language/fillers.ts'
import { fold } from './language/fold.ts'
import { type Forms, swedishForms } from './language/forms.ts'
import { isNoNoun, lemmasOf } from './language/lemmas.ts'
import type { Stems } from './language/stems.ts'
import { type TypedQuery, typedQuery } from './query-syntax.ts'
import { type SynonymGroup, synonymsIn } from './synonyms.ts'
import { amountOf, type Word } from './words.ts'

export interface Alternative {
  /** All of these must be there. */
  lexemes: readonly string[]
  weight: number
  /** Finding it counts as finding the word itself, and not only something near it. */
  isStrong: boolean
  isSynonym?: boolean
}

export interface Concept {
  typed: string
  word: Word
  isQuoted: boolean
  /** How much it says of what was asked: what a text is about are nouns and names. */
  weight: number
  alternatives: Alternative[]
}

export interface ParsedQuery {
  concepts: readonly Concept[]
  /** Cases with all of the lexemes of any of them are taken away. */
  excluded: readonly (readonly string[])[]
  phrases: TypedQuery['phrases']
}

/** How much less than the word itself its relatives say. */
const weights = {
  parts: 0.7,
  root: 0.5,
  synonym: 0.7,
  onePart: 0.25,
} as const

/** A verb or an adjective beside nouns. */
const noNoun = 0.5

/** Stop words of English that Swedish readers search for: village, IT. */
const swedishDespiteStopWord = new Set(['by', 'it'])

export { typedQuery }

/** Everything that PostgreSQL has to stem before the query is understood. */
export function formsToStem({ words, excluded }: TypedQuery): string[] {
  const alone = [...words, ...excluded.flat()].flatMap(({ word, pieces }) => [word, ...pieces])
  return [...alone, ...pairsOf(words).map(({ word }) => word)]
}

export function parseQuery(
  typed: TypedQuery,
  stems: Stems,
  synonyms: readonly SynonymGroup[],
  language: Language,
): ParsedQuery {
  // "the" or "för" must not keep a text in the other language from being found
  const telling = typed.words.filter(({ word }) => isTelling(word, stems, language))
  const specific = telling.filter(({ word }) => !fillers.has(word))
  const used = specific.length > 0 ? specific : telling.length > 0 ? telling : typed.words
  const concepts = used.map((word) => ({
    typed: word.typed,
    word,
    isQuoted: 'isQuoted' in word,
    weight: isNoNoun(word.word) ? noNoun : 1,
    alternatives: alternativesOf(word, stems),
  }))
  for (const pair of pairsOf(typed.words)) addJoined(concepts, pair, stems)
  addSynonyms(concepts, typed.words, synonyms, stems)
  return {
    concepts: distinct(concepts),
    excluded: typed.excluded.flatMap((words) => excludedBy(words, stems, language)),
    phrases: typed.phrases,
  }
}

/** A word takes away what has it in any form, in either language; a phrase what has all of its words. */
function excludedBy(words: readonly Word[], stems: Stems, language: Language): string[][] {
  const [only, ...others] = words
  if (only && others.length === 0) {
    const [first = only.word] = namesOf(only, stems)
    return [...new Set([first, stems.get(only.word)?.en ?? first])].map((name) => [name])
  }
  const telling = words.filter(({ word }) => isTelling(word, stems, language))
  return [telling.flatMap((word) => namesOf(word, stems).slice(0, 1))]
}

function isTelling(word: string, stems: Stems, language: Language): boolean {
  if (language === 'sv' && swedishDespiteStopWord.has(word)) return true
  return languages.every((spoken) => stems.get(word)?.[spoken] !== null)
}

/** The word itself, as the index has it. Typed without dots it may stand for one with dots. */
export function namesOf(word: Word, stems: Stems, forms: Forms = swedishForms(word, stems)): string[] {
  const spelled = (lexeme: string) => (fold(word.word) === word.word ? fold(lexeme) : lexeme)
  const english = stems.get(word.word)?.en
  return [...new Set([...forms.base.map(spelled), ...(english ? [english] : [])])]
}

export function alternativesOf(word: Word, stems: Stems): Alternative[] {
  const forms = swedishForms(word, stems)
  const spelled = (lexeme: string) => (fold(word.word) === word.word ? fold(lexeme) : lexeme)
  const parts = [...new Set(forms.parts.map(spelled))]
  const strong = (lexemes: readonly string[], weight: number) => ({ lexemes, weight, isStrong: true })
  return [
    ...namesOf(word, stems, forms).map((name) => strong([name], 1)),
    ...(forms.whole && parts.length > 1 ? [strong(parts, weights.parts)] : []),
    ...forms.roots.map((root) => strong([`~${root}`], weights.root)),
    ...parts.map((part) => ({ lexemes: [part], weight: weights.onePart, isStrong: false })),
  ]
}

interface Pair {
  first: Word
  second: Word
  word: string
}

/** Two words that may be one: "bygg lov", "digidel center", "1,4 miljoner". */
function pairsOf(words: readonly Word[]): Pair[] {
  return words.flatMap((second, index) => {
    const first = words[index - 1]
    const amount = amountOf(first, second)
    if (first && amount) return [{ first, second, word: amount }]
    const isPair = first && /^\p{L}{2,}$/u.test(first.word) && /^\p{L}{2,}$/u.test(second.word)
    return isPair ? [{ first, second, word: first.word + second.word }] : []
  })
}

function addJoined(concepts: readonly Concept[], { first, second, word }: Pair, stems: Stems) {
  for (const lexeme of namesOf({ typed: word, word, pieces: [] }, stems))
    for (const concept of concepts)
      if (concept.word === first || concept.word === second)
        concept.alternatives.push({ lexemes: [lexeme], weight: 1, isStrong: true })
}

/** Terms are looked for in all that was typed, stop words too: "på landet" is a term, "land" is another. */
function addSynonyms(
  concepts: readonly Concept[],
  words: readonly Word[],
  groups: readonly SynonymGroup[],
  stems: Stems,
) {
  const names = words.map(
    (word) => new Set([word.word, ...namesOf(word, stems)].flatMap((name) => [name, fold(name)])),
  )
  for (const { at, finds } of synonymsIn(groups, names))
    for (const index of at)
      for (const lexemes of finds)
        concepts
          .find(({ word }) => word === words[index])
          ?.alternatives.push({ lexemes, weight: weights.synonym, isStrong: true, isSynonym: true })
}

/** A word typed twice counts once; an alternative counts as what it says most. */
function distinct(concepts: readonly Concept[]): Concept[] {
  const found = new Map<string, Concept>()
  for (const concept of concepts) {
    const best = new Map<string, Alternative>()
    for (const one of concept.alternatives.toSorted((a, b) => b.weight - a.weight)) {
      const key = one.lexemes.toSorted().join(' ')
      if (!best.has(key)) best.set(key, one)
    }
    const key = concept.alternatives[0]?.lexemes.join(' ') ?? concept.typed
    if (!found.has(key)) found.set(key, { ...concept, alternatives: [...best.values()] })
  }
  return [...found.values()]
}

export function isKnownToDictionary(word: string): boolean {
  return lemmasOf(word).length > 0
}
