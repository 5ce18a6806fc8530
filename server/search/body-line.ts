/** A paragraph of a case as the index keeps it, to quote the sentence that helps with the name of its field. */
import type { Bilingual } from '#app/domain/language.ts'
import type { Weight } from '#app/domain/search/text-units.ts'

export interface BodyLine {
  /** It sums the case up. */
  isSummary: boolean
  /** Names in a row and no sentence. */
  isList: boolean
  label: Bilingual | null
  text: string
}

/** Of a list the weight is that of names: `D`. */
export function bodyLine(weight: Weight, label: Bilingual | undefined, text: string): string {
  return `${weight}${label ? `${label.sv}|${label.en}` : ''}\t${text}`
}

export function readBodyLine(line: string): BodyLine {
  const at = line.indexOf('\t')
  const [sv, en] = line.slice(1, at).split('|')
  return {
    isSummary: line.startsWith('B'),
    isList: line.startsWith('D'),
    label: sv && en ? { sv, en } : null,
    text: line.slice(at + 1),
  }
}
