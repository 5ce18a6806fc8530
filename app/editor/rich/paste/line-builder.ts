/** Collects letters into lines as a browser would: blanks collapse, a block begins and ends a line. */
import type { Facts } from '#app/domain/text/flat/facts.ts'
import { type Marks, noMarks, type PastedLine, type Run } from './pasted-line.ts'

/** What the next line will be, if anything is written before it ends. */
export interface LineKind {
  /** Called when it begins. The sign is what stands in front of the words: of an item its tick. */
  readonly begin: () => { readonly facts: Facts; readonly sign: string }
  readonly level?: number | undefined
}

export class LineBuilder {
  #lines: PastedLine[] = []
  #open: { facts: Facts; level?: number | undefined; runs: Run[] } | null = null

  /** `isExact`: blanks are letters too. */
  write(text: string, marks: Marks, kind: LineKind, isExact: boolean): void {
    const runs = this.#open?.runs ?? []
    const words = isExact ? text : collapsed(text, runs)
    if (words === '') return
    this.#open ??= this.#begin(kind)
    this.#open.runs.push({ text: words, marks })
  }

  #begin(kind: LineKind) {
    const { facts, sign } = kind.begin()
    return { facts, level: kind.level, runs: sign === '' ? [] : [{ text: sign, marks: noMarks }] }
  }

  /** Two in a row begin a new paragraph; one at the beginning is none. */
  break(marks: Marks): void {
    if (!this.#open) return
    if (this.#open.runs.at(-1)?.text === '\n') this.end()
    else this.#open.runs.push({ text: '\n', marks })
  }

  end(): void {
    const open = this.#open
    this.#open = null
    if (!open) return
    const { facts, level, runs } = open
    this.add({ facts, runs, ...(level !== undefined && { level }) })
  }

  add(line: PastedLine): void {
    this.#lines.push(line)
  }

  /** The lines since the last time. */
  take(): readonly PastedLine[] {
    this.end()
    const lines = this.#lines
    this.#lines = []
    return lines
  }

  get last(): PastedLine | undefined {
    return this.#lines.at(-1)
  }
}

function collapsed(text: string, before: readonly Run[]): string {
  const words = text.replace(/[ \t\n\r\f]+/g, ' ')
  const end = before.at(-1)?.text
  return end === undefined || /[ \n]$/.test(end) ? words.replace(/^ /, '') : words
}
