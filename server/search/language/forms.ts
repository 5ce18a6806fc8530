/** What a word is found by: its base forms, the parts of a compound, what it shares with words made of it. */
import type { Language } from '#app/domain/language.ts'
import { numeralOf, type Word } from '../words.ts'
import { compoundOf } from './compounds.ts'
import { fold } from './fold.ts'
import { lemmasOf, rootOf } from './lemmas.ts'
import type { Stems } from './stems.ts'

export interface Forms {
  /** The word itself. */
  base: readonly string[]
  /** Base forms of what a compound is made of, or of what stands between hyphens. */
  parts: readonly string[]
  /** The parts say all that the word says. */
  whole: boolean
  /** What a verb and its nouns share. */
  roots: readonly string[]
}

const known = new Map<string, Forms>()
/** Enough for the words of the field; emptied when a text of nonsense has filled it. */
const mostKnown = 30_000

/** The Swedish forms, spelled with their dots. Texts have the same words again and again: they are taken apart once. */
export function swedishForms({ word, pieces }: Word, stems: Stems): Forms {
  const key = `${word}|${pieces.join('-')}`
  const before = known.get(key)
  if (before) return before
  const forms = pieces.length > 0 ? ofPieces(word, pieces, stems) : ofWord(word, stems)
  // what is known by its stems alone, and these were not asked for, would be wrong for whoever asks for them
  if (!stems.has(word)) return forms
  if (known.size >= mostKnown) known.clear()
  known.set(key, forms)
  return forms
}

function ofWord(word: string, stems: Stems): Forms {
  const numeral = numeralOf(word)
  if (numeral) return { base: [numeral], parts: [], whole: false, roots: [] }
  const lemmas = lemmasOf(word)
  const compound = compoundOf(word)
  const base = lemmas.length > 0 ? lemmas : compound.lemma ? [compound.lemma] : stemsOf(word, stems)
  return {
    base,
    parts: compound.parts,
    whole: compound.parts.length > 1,
    roots: lemmas.flatMap((lemma) => rootOf(lemma) ?? []).map(fold),
  }
}

/** Of a name or a foreign word only its stems are known. */
function stemsOf(word: string, stems: Stems): string[] {
  const found = stems.get(word)
  return [...new Set([word, found?.sv, found?.en].filter((stem) => typeof stem === 'string'))]
}

function ofPieces(word: string, pieces: readonly string[], stems: Stems): Forms {
  const last = pieces.at(-1) ?? ''
  const front = word.slice(0, word.length - last.length)
  const ends = ofWord(last, stems).base
  const parts = pieces.map((piece) => ofWord(piece, stems))
  return {
    base: ends.map((end) => front + end),
    parts: parts.flatMap((part) => [...part.base.slice(0, 1), ...part.parts]),
    whole: word.length === pieces.join('').length,
    roots: [],
  }
}

/** How much a form says beside the word itself. */
export const strengths = { base: 1, part: 0.6, root: 0.5 } as const

/** lexeme → strength, as the index holds a word of a text in that language. */
export function lexemesOfWord(word: Word, language: Language, stems: Stems): Map<string, number> {
  const found = new Map<string, number>()
  const put = (lexeme: string, strength: number) => {
    for (const one of [lexeme, fold(lexeme)]) found.set(one, Math.max(strength, found.get(one) ?? 0))
  }
  if (language === 'en') {
    for (const form of [word.word, ...word.pieces]) {
      const stem = numeralOf(form) ?? stems.get(form)?.en
      if (stem) put(stem, form === word.word ? strengths.base : strengths.part)
    }
    return found
  }
  if (stems.get(word.word)?.sv === null) return found
  const { base, parts, roots } = swedishForms(word, stems)
  for (const lemma of base) put(lemma, strengths.base)
  for (const part of parts) put(part, strengths.part)
  for (const root of roots) put(`~${root}`, strengths.root)
  return found
}
