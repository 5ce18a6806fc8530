/**
 * What became of every letter. Each typed letter is a character of its own, so that one that is lost, doubled, out of
 * order or in the wrong place is seen. The right place stands in docs/co-writing.md.
 */
import type * as Y from 'yjs'
import { isKnownRoot } from '#app/domain/cases/document.ts'

interface Person {
  readonly name: string
  readonly doc: Y.Doc
}

interface Token {
  readonly letter: string
  readonly by: Person
  /** Letters of one run were typed one behind the other, the caret never moved by its person. */
  readonly run: number
  isAlive: boolean
}

/** Private use: two planes of letters that nothing else uses and no normal form changes. */
const firstToken = 0x4e00
const tokenPattern = /[\u4e00-\u9fff\uac00-\ud7a3]/gu

export class TypedLetters {
  readonly #tokens = new Map<string, Token>()
  #next = firstToken
  #run = 0

  newRun(): number {
    return ++this.#run
  }

  newToken(by: Person, run: number): string {
    if (this.#next === 0xa000) this.#next = 0xac00
    const letter = String.fromCharCode(this.#next++)
    this.#tokens.set(letter, { letter, by, run, isAlive: true })
    return letter
  }

  /** So many letters that are pasted in one block: a run of their own. */
  newRunOf(by: Person, count: number): string {
    const run = this.newRun()
    return Array.from({ length: count }, () => this.newToken(by, run)).join('')
  }

  /** Notes what an undo or a redo of this writer changed; returns letters of others that it touched. */
  note(writer: Person, before: ReadonlySet<string>): string[] {
    const after = new Set(lettersIn(writer.doc))
    const foreign: string[] = []
    for (const token of this.#tokens.values()) {
      if (before.has(token.letter) === after.has(token.letter)) continue
      if (token.by === writer) token.isAlive = after.has(token.letter)
      else foreign.push(token.letter)
    }
    return foreign
  }

  /** What is wrong in a draft that has everything, as sentences; none when all is well. */
  faults(doc: Y.Doc): string[] {
    const faults: string[] = []
    const seen = new Map<string, { text: string; at: number }>()
    for (const [name, letters] of textsOf(doc))
      for (const { index: at, 0: letter } of letters.matchAll(tokenPattern)) {
        if (seen.has(letter)) faults.push(`doubled ${this.#say(letter)}`)
        seen.set(letter, { text: name, at: at ?? 0 })
      }
    for (const token of this.#tokens.values()) {
      if (token.isAlive && !seen.has(token.letter)) faults.push(`lost ${this.#say(token.letter)}`)
      if (!token.isAlive && seen.has(token.letter)) faults.push(`came back ${this.#say(token.letter)}`)
    }
    return [...faults, ...this.#misplaced(seen)]
  }

  #misplaced(seen: ReadonlyMap<string, { text: string; at: number }>): string[] {
    const faults: string[] = []
    const last = new Map<number, Token>()
    for (const token of this.#tokens.values()) {
      const place = seen.get(token.letter)
      const before = last.get(token.run)
      const placeBefore = before && seen.get(before.letter)
      if (!place || !token.isAlive) continue
      last.set(token.run, token)
      if (!before || !placeBefore) continue
      if (place.text !== placeBefore.text) faults.push(`elsewhere ${this.#say(token.letter)}`)
      else if (place.at < placeBefore.at) faults.push(`out of order ${this.#say(token.letter)}`)
    }
    return faults
  }

  #say(letter: string): string {
    const token = this.#tokens.get(letter)
    return `${letter} (${token?.by.name}, run ${token?.run})`
  }
}

function* textsOf(doc: Y.Doc): Generator<[name: string, letters: string]> {
  for (const name of doc.share.keys()) {
    const kind = isKnownRoot('case_study', name)
    if (kind !== 'rich' && kind !== 'text') continue
    const parts = doc.getText(name).toDelta() as { insert: unknown }[]
    // a boundary is one place
    yield [name, parts.map(({ insert }) => (typeof insert === 'string' ? insert : '\n')).join('')]
  }
}

export function lettersIn(doc: Y.Doc): string[] {
  return [...textsOf(doc)].flatMap(([, letters]) => letters.match(tokenPattern) ?? [])
}
