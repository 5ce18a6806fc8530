/**
 * What a field shows of a shared text, and where each shown character lies in it. The two differ while an input method
 * composes a word (nothing may touch the field then, though colleagues write on), and where the field cannot show a
 * character (a line break in a field of one line).
 */
import type { TextEdit } from './text-edit.ts'

/** The part of a Yjs delta that plain text needs. */
export interface Change {
  readonly retain?: number
  readonly insert?: unknown
  readonly delete?: number
}

/** Still shown, but no longer in the shared text. */
const gone = -1

export class ShownText {
  text: string
  /** for each shown character its index in the shared text */
  #at: number[]

  constructor(shared: string, isHidden: (character: string) => boolean) {
    const characters: string[] = []
    this.#at = []
    for (let index = 0; index < shared.length; index++) {
      const character = shared.charAt(index)
      if (isHidden(character)) continue
      characters.push(character)
      this.#at.push(index)
    }
    this.text = characters.join('')
  }

  /** The replacements that do the same to the shared text, each on top of the one before. Shows the edit as done. */
  edit({ index, remove, insert }: TextEdit): TextEdit[] {
    const edits: TextEdit[] = []
    // from behind, so that what is in front stays where it is
    for (const [start, length] of this.#runs(index, index + remove).reverse()) {
      edits.push({ index: start, remove: length, insert: '' })
      this.#shift(start + length, -length)
    }
    const place = this.sharedIndex(index)
    if (insert) {
      edits.push({ index: place, remove: 0, insert })
      this.#shift(place, insert.length)
    }
    this.#at.splice(index, remove, ...Array.from({ length: insert.length }, (_, offset) => place + offset))
    this.text = this.text.slice(0, index) + insert + this.text.slice(index + remove)
    return edits
  }

  /** A colleague changed the shared text; what is shown stays. */
  changed(changes: readonly Change[]): void {
    let place = 0
    for (const change of changes) {
      if (change.retain !== undefined) place += change.retain
      else if (change.delete !== undefined) {
        this.#lose(place, place + change.delete)
        this.#shift(place + change.delete, -change.delete)
      } else {
        const length = typeof change.insert === 'string' ? change.insert.length : 1
        this.#shift(place, length)
        place += length
      }
    }
  }

  /** The edits that write again what a colleague took out between these places. */
  restore(from: number, to: number): TextEdit[] {
    const edits: TextEdit[] = []
    for (let index = from; index < to; index++) {
      if (this.#at[index] !== gone) continue
      const place = this.sharedIndex(index)
      edits.push({ index: place, remove: 0, insert: this.text.charAt(index) })
      this.#shift(place, 1)
      this.#at[index] = place
    }
    return edits
  }

  /** Where the shared text goes on after what is shown in front of this place. */
  sharedIndex(shown: number): number {
    for (let before = shown - 1; before >= 0; before--) {
      const at = this.#at[before] ?? gone
      if (at !== gone) return at + 1
    }
    return 0
  }

  /** Where something that stands at this index of the shared text is shown. */
  shownIndex(shared: number): number {
    const index = this.#at.findIndex((at) => at >= shared)
    return index === -1 ? this.#at.length : index
  }

  /** Stretches of the shared text behind these shown characters: start and length. */
  #runs(from: number, to: number): [number, number][] {
    const runs: [number, number][] = []
    for (const at of this.#at.slice(from, to)) {
      if (at === gone) continue
      const last = runs.at(-1)
      if (last && last[0] + last[1] === at) last[1]++
      else runs.push([at, 1])
    }
    return runs
  }

  #shift(from: number, by: number): void {
    for (const [index, at] of this.#at.entries()) if (at >= from) this.#at[index] = at + by
  }

  #lose(from: number, to: number): void {
    for (const [index, at] of this.#at.entries()) if (at >= from && at < to) this.#at[index] = gone
  }
}
