/** What is read out of a clipboard: blocks with their facts, as the flat text has them, before the schema sees them. */
import type { Facts } from '#app/domain/text/flat/facts.ts'

export interface Marks {
  readonly bold: boolean
  readonly italic: boolean
  readonly strike: boolean
  readonly code: boolean
  readonly subscript: boolean
  readonly superscript: boolean
  readonly href: string | null
}

export const noMarks: Marks = {
  bold: false,
  italic: false,
  strike: false,
  code: false,
  subscript: false,
  superscript: false,
  href: null,
}

/** Letters with their marks; "\n" is a line break. */
export interface Run {
  readonly text: string
  readonly marks: Marks
}

export interface PastedLine {
  readonly facts: Facts
  readonly runs: readonly Run[]
  /** Of a heading the level that its program gave it, 1 to 9. */
  readonly level?: number
  readonly table?: readonly PastedRow[]
}

export interface PastedCell {
  readonly isHeader: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly lines: readonly PastedLine[]
}
export type PastedRow = readonly PastedCell[]

export const wordsOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

const isBlank = (text: string) => !/[^\s\u00a0]/.test(text)

/** Whether everything that is seen in these runs has the mark. */
export function isWholly(runs: readonly Run[], has: (marks: Marks) => boolean): boolean {
  const seen = runs.filter(({ text }) => !isBlank(text))
  return seen.length > 0 && seen.every(({ marks }) => has(marks))
}

/** Bold that says no more than that this is a heading. */
export function withoutBold(runs: readonly Run[]): readonly Run[] {
  if (!isWholly(runs, ({ bold }) => bold)) return runs
  return runs.map(({ text, marks }) => ({ text, marks: { ...marks, bold: false } }))
}
