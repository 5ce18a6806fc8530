/** The words of a case as lexemes, each with how much the case says of it. */
import type { TextUnit, Weight } from '#app/domain/search/text-units.ts'
import { lexemesOfWord } from './language/forms.ts'
import type { Stems } from './language/stems.ts'
import { amountOf, type Word, wordsIn } from './words.ts'

export interface Lexemes {
  /** lexeme → 1..255 */
  impacts: ReadonlyMap<string, number>
  /** lexeme → a word of the text; parts of compounds have none */
  written: ReadonlyMap<string, string>
}

/** Each unit with its words, tokenised once and stemmed in one query. */
export type Spoken = readonly { unit: TextUnit; words: readonly Word[] }[]

/** A word in the title says as much as five in the text; the name of a chosen value says little. */
const weights: Readonly<Record<Weight, number>> = { A: 5, B: 2.5, C: 1, D: 0.3 }
/** After so many mentions a further one doubles nothing any more; more are needed in longer texts. */
const saturation = 2
const usualLength = 300

export function spokenUnits(units: readonly TextUnit[]): Spoken {
  return units.map((unit) => ({ unit, words: wordsIn(unit.text) }))
}

export function wordsToStem(spoken: Spoken): Set<string> {
  return new Set(spoken.flatMap(({ words }) => words.flatMap((word) => [word.word, ...word.pieces])))
}

export function lexemesOf(spoken: Spoken, stems: Stems): Lexemes {
  const said = new Map<string, number>()
  const written = new Map<string, string>()
  let length = 0
  for (const { unit, words } of spoken) {
    if (unit.weight !== 'D') length += words.length
    const say = (lexeme: string, strength: number) =>
      said.set(lexeme, (said.get(lexeme) ?? 0) + strength * weights[unit.weight])
    words.forEach((word, index) => {
      const amount = amountOf(words[index - 1], word)
      if (amount) say(amount, 1)
      for (const [lexeme, strength] of lexemesOfWord(word, unit.language, stems)) {
        say(lexeme, strength)
        if (strength === 1 && shorter(word.typed, written.get(lexeme))) written.set(lexeme, word.typed)
      }
    })
  }
  const half = saturation * (0.5 + 0.5 * Math.min(3, length / usualLength))
  const impact = (weight: number) => Math.max(1, Math.round((255 * weight) / (weight + half)))
  return { impacts: new Map([...said].map(([lexeme, weight]) => [lexeme, impact(weight)])), written }
}

/** Of "kommun" and "kommunerna" the first is better to offer. */
function shorter(word: string, than: string | undefined): boolean {
  return than === undefined || word.length < than.length || (word.length === than.length && word < than)
}
