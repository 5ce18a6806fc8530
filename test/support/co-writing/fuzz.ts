/** Writers who do everything at once, chosen by a seed. */
import { Random } from '#test/collaboration/support/random.ts'
import { acts } from './acts.ts'
import { Network } from './network.ts'
import { lettersIn, TypedLetters } from './typed-letters.ts'
import { mirrorFaults, path, Writer } from './writer.ts'

const stepCount = 120
const mostTables = 3

interface Typing {
  run: number
  last: string | null
}

/** How what one writes reaches the others. */
interface Connected {
  toggle(writer: Writer): void
}

/** Plays a seed over a network of its own. Returns what went wrong. */
export function coWrite(seed: number, log?: (line: string) => void): string[] {
  const writing = new CoWriting(seed, log)
  const network = new Network(writing.writers, writing.random, writing.random.pick([0, 1, 3, 10]))
  const faults: string[] = []
  for (let step = 0; step < stepCount && faults.length === 0; step++) {
    faults.push(...writing.act(network))
    network.step()
    faults.push(...writing.check())
  }
  if (faults.length === 0) {
    writing.endCompositions()
    network.deliverAll()
    faults.push(...writing.faultsInTheEnd())
  }
  writing.close()
  return faults
}

export class CoWriting {
  readonly writers: readonly Writer[]
  readonly random: Random
  readonly typed = new TypedLetters()
  readonly #typing: ReadonlyMap<Writer, Typing>
  readonly #log: ((line: string) => void) | undefined

  constructor(seed: number, log?: (line: string) => void) {
    this.#log = log
    this.random = new Random(seed)
    this.writers = ['Anna', 'Bo', 'Cecilia']
      .slice(0, 2 + this.random.below(2))
      .map((name, place) => new Writer(name, 1 + this.random.below(1000) * 3 + place))
    this.#typing = new Map(this.writers.map((writer) => [writer, { run: this.typed.newRun(), last: null }]))
    for (const [writer, state] of this.#typing)
      writer.editor.on('transaction', () => {
        // somebody removed the row that she wrote in: her words are hidden, if only for a moment, and she goes on elsewhere
        const { last } = state
        if (last && writer.before(last) !== last && writer.placeOf(last) === null) this.#beginRun(state)
      })
  }

  /** One of them does something. */
  act(network: Connected): string[] {
    const { random, typed } = this
    const writer = random.pick(this.writers)
    const state = this.#typing.get(writer) as Typing
    const kind = random.below(100)
    if (kind < 62) {
      const { selection } = writer.editor.state
      if (!selection.empty || !selection.$from.parent.inlineContent) this.#endRun(writer, state)
      else this.#type(writer, state)
      return []
    }
    this.#endRun(writer, state)
    if (kind < 68) return this.#undo(writer)
    if (kind < 70) {
      this.#log?.(`${writer.name} goes off or on line`)
      network.toggle(writer)
      return []
    }
    const [name, does] = random.pick(acts)
    if (name.endsWith('table') && tables(writer) >= mostTables) return []
    this.#log?.(`${writer.name}: ${name}`)
    const expected = lettersIn(writer.doc)
    does(writer, random, (count) => {
      const letters = typed.newRunOf(writer, count)
      expected.push(...letters)
      return letters
    })
    return sorted(lettersIn(writer.doc)) === sorted(expected)
      ? []
      : [`${writer.name}: ${name} changed letters`]
  }

  #type(writer: Writer, state: Typing): void {
    const letter = this.typed.newToken(writer, state.run)
    this.#log?.(`${writer.name} types ${letter}`)
    if (!writer.isComposing && this.random.below(12) === 0) writer.beginComposition()
    if (writer.isComposing) writer.compose(letter)
    else writer.type(letter)
    state.last = letter
  }

  #undo(writer: Writer): string[] {
    const before = new Set(lettersIn(writer.doc))
    const isUndo = this.random.below(3) > 0
    this.#log?.(`${writer.name} ${isUndo ? 'undoes' : 'redoes'}`)
    writer.press(isUndo ? 'z' : 'y', { ctrl: true })
    const foreign = this.typed.note(writer, before)
    return foreign.length > 0 ? [`${writer.name}'s undo touched ${foreign.join('')}`] : []
  }

  /** Nobody composes any more: what waits for that is shown. */
  endCompositions(): void {
    for (const writer of this.writers) if (writer.isComposing) writer.endComposition()
  }

  #endRun(writer: Writer, state: Typing): void {
    if (writer.isComposing) writer.endComposition()
    this.#beginRun(state)
  }

  #beginRun(state: Typing): void {
    state.run = this.typed.newRun()
    state.last = null
  }

  /** What is wrong while they write. */
  check(): string[] {
    if (this.#log) for (const writer of this.writers) this.#log(`    ${writer.name} ${writer.html}`)
    return this.writers.flatMap((writer) => [
      ...caretFaults(writer, this.#typing.get(writer)?.last ?? null),
      // while a word is composed the editor waits
      ...(writer.isComposing ? [] : mirrorFaults(writer.name, writer.editor, writer.doc, path)),
    ])
  }

  /** What is wrong when everybody has everything. */
  faultsInTheEnd(): string[] {
    const [first = '', ...others] = this.writers.map(({ html }) => html)
    return this.writers.flatMap((writer, place) => [
      ...(place === 0 || others[place - 1] === first
        ? []
        : [`${writer.name} sees\n${others[place - 1]}\nand not\n${first}`]),
      ...this.typed.faults(writer.doc),
      ...mirrorFaults(writer.name, writer.editor, writer.doc, path),
    ])
  }

  close(): void {
    for (const writer of this.writers) writer.close()
  }
}

const sorted = (letters: readonly string[]) => [...letters].sort().join('')

const tables = ({ doc }: Writer) =>
  [...doc.share.keys()].filter((name) => name.split(':').length === 3).length

/** The caret stands behind what its person typed last, whatever others do. */
function caretFaults(writer: Writer, last: string | null): string[] {
  if (last === null) return []
  const before = writer.before(last)
  if (before === last || writer.placeOf(last) === null) return []
  return [`${writer.name}'s caret stands behind "${before}", not ${last}`]
}
