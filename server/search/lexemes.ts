/** The words of a case as a weighted tsvector, and what each lexeme was written as. */
import type { TextUnit, Weight } from '#app/domain/search/text-units.ts'
import { fold } from './fold.ts'
import type { Stems } from './stems.ts'
import { type Word, wordsIn } from './words.ts'

export interface Lexemes {
  /** As Postgres writes a tsvector. */
  vector: string
  all: readonly string[]
  inTitle: readonly string[]
  /** lexeme → a word of the text; parts of compounds have none */
  written: ReadonlyMap<string, string>
}

/** Each unit with its words, tokenised once and stemmed in one query. */
export type Spoken = readonly { unit: TextUnit; words: readonly Word[] }[]

/** Postgres counts no further. */
const lastPosition = 16_383
/** A word that comes again and again is no more about it the ninth time. */
const mostPositions = 8
/** Between units, so that the end of one and the beginning of the next are no neighbours. */
const gap = 10

export function spokenUnits(units: readonly TextUnit[]): Spoken {
  const known = new Map<string, Word>()
  return units.map((unit) => ({ unit, words: wordsIn(unit.text, known) }))
}

export function wordsToStem(spoken: Spoken): Set<string> {
  return new Set(
    spoken.flatMap(({ words }) => words.flatMap((word) => [word.word, ...word.pieces, ...word.parts])),
  )
}

export function lexemesOf(spoken: Spoken, stems: Stems): Lexemes {
  const found = new Map<string, string[]>()
  const inTitle = new Set<string>()
  const written = new Map<string, string>()
  let position = 1
  for (const { unit, words } of spoken) {
    const put = (form: string, typed: string | null) => {
      const stem = stems.get(form)?.[unit.language]
      for (const lexeme of stem ? new Set([stem, fold(stem)]) : []) {
        place(found, lexeme, position, unit.weight)
        if (unit.weight === 'A') inTitle.add(lexeme)
        if (typed && shorter(typed, written.get(lexeme))) written.set(lexeme, typed)
      }
    }
    for (const { typed, word, pieces, parts } of words) {
      put(word, typed)
      for (const piece of pieces) put(piece, piece)
      if (unit.language === 'sv') for (const part of parts) put(part, null)
      position++
    }
    position += gap
  }
  const vector = [...found].map(([lexeme, places]) => `'${lexeme}':${places.join(',')}`).join(' ')
  return { vector, all: [...found.keys()], inTitle: [...inTitle], written }
}

function place(found: Map<string, string[]>, lexeme: string, position: number, weight: Weight) {
  const places = found.get(lexeme)
  const label = `${Math.min(position, lastPosition)}${weight === 'D' ? '' : weight}`
  if (!places) found.set(lexeme, [label])
  else if (places.length < mostPositions && !places.includes(label)) places.push(label)
}

/** Of "kommun" and "kommunerna" the first is better to offer. */
function shorter(word: string, than: string | undefined): boolean {
  return than === undefined || word.length < than.length || (word.length === than.length && word < than)
}
