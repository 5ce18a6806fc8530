/** People add, move, remove and bring back rows of a group while others write in them, chosen by a seed. */
import { Random } from '#test/collaboration/support/random.ts'
import { Network } from './network.ts'
import { type Place, RowWriter, richPathOf } from './row-writer.ts'
import { lettersIn, TypedLetters } from './typed-letters.ts'
import { mirrorFaults } from './writer.ts'

const stepCount = 120
const mostRows = 6

interface Typing {
  run: number
  last: string | null
  place: Place | null
}

interface Removed {
  readonly row: string
  readonly index: number
}

export function writeInRows(seed: number, log?: (line: string) => void): string[] {
  const random = new Random(seed)
  const writers = ['Anna', 'Bo', 'Cecilia']
    .slice(0, 2 + random.below(2))
    .map((name, place) => new RowWriter(name, 1 + random.below(1000) * 3 + place))
  const network = new Network(writers, random, random.pick([0, 1, 3, 10]))
  const play = new RowsPlay(writers, random, log)
  const faults: string[] = []
  for (let step = 0; step < stepCount && faults.length === 0; step++) {
    faults.push(...play.act(network))
    network.step()
    faults.push(...play.check())
  }
  if (faults.length === 0) {
    network.deliverAll()
    faults.push(...play.faultsInTheEnd())
  }
  for (const writer of writers) writer.close()
  return faults
}

class RowsPlay {
  readonly #writers: readonly RowWriter[]
  readonly #random: Random
  readonly #log: ((line: string) => void) | undefined
  readonly #typed = new TypedLetters()
  readonly #typing = new Map<RowWriter, Typing>()
  /** What each removed last, and may bring back. */
  readonly #removed = new Map<RowWriter, Removed>()
  readonly #added = new Set<string>()
  /** Rows that somebody took away, if only by an undo. */
  readonly #everRemoved = new Set<string>()

  constructor(writers: readonly RowWriter[], random: Random, log?: (line: string) => void) {
    this.#writers = writers
    this.#random = random
    this.#log = log
    for (const writer of writers) {
      const state: Typing = { run: this.#typed.newRun(), last: null, place: null }
      this.#typing.set(writer, state)
      writer.rows.subscribe(() => {
        // somebody removed the row that she writes in, if only for a moment: she goes on elsewhere
        if (!state.place || writer.rows.ids.includes(state.place.row)) return
        state.place = null
        state.last = null
      })
    }
  }

  act(network: { toggle(writer: RowWriter): void }): string[] {
    const random = this.#random
    const writer = random.pick(this.#writers)
    const state = this.#typing.get(writer) as Typing
    const kind = random.below(100)
    if (kind < 62 && writer.rows.ids.length > 0) {
      this.#type(writer, state)
      return []
    }
    state.run = this.#typed.newRun()
    state.last = null
    const before = { letters: lettersIn(writer.doc), rows: writer.rows.ids }
    if (kind < 68) return this.#undo(writer, before.letters)
    if (kind < 70) {
      this.#log?.(`${writer.name} goes off or on line`)
      network.toggle(writer)
      return []
    }
    this.#changeRows(writer, state)
    for (const row of before.rows) if (!writer.rows.ids.includes(row)) this.#everRemoved.add(row)
    const isSame = sorted(before.letters) === sorted(lettersIn(writer.doc))
    return isSame ? [] : [`${writer.name} changed letters`]
  }

  #type(writer: RowWriter, state: Typing): void {
    const random = this.#random
    const isGone = state.place === null || !writer.rows.ids.includes(state.place.row)
    if (isGone || random.below(8) === 0) {
      state.place = { row: random.pick(writer.rows.ids), kind: random.pick(['plain', 'rich']) }
      state.run = this.#typed.newRun()
      writer.move(state.place, random.below(100))
    }
    if (!state.place) return
    const letter = this.#typed.newToken(writer, state.run)
    this.#log?.(`${writer.name} types ${letter} in ${state.place.row} ${state.place.kind}`)
    writer.type(state.place, letter)
    state.last = letter
  }

  #undo(writer: RowWriter, lettersBefore: readonly string[]): string[] {
    const rowsBefore = writer.rows.ids
    const isUndo = this.#random.below(3) > 0
    this.#log?.(`${writer.name} ${isUndo ? 'undoes' : 'redoes'}`)
    if (isUndo) writer.undo.undo()
    else writer.undo.redo()
    for (const row of rowsBefore) if (!writer.rows.ids.includes(row)) this.#everRemoved.add(row)
    const foreign = this.#typed.note(writer, new Set(lettersBefore))
    return foreign.length > 0 ? [`${writer.name}'s undo touched ${foreign.join('')}`] : []
  }

  #changeRows(writer: RowWriter, state: Typing): void {
    const random = this.#random
    const { rows } = writer
    const kind = random.below(10)
    if (rows.ids.length === 0 || (kind < 2 && rows.ids.length < mostRows)) {
      // an id out of the seed, so that a seed plays the same each time: ids decide between equal keys
      const row = random.next().toString(36).padStart(12, '0')
      rows.restore(row, rows.ids.length)
      this.#added.add(row)
      this.#log?.(`${writer.name} adds ${row}`)
      return
    }
    const row = random.pick(rows.ids)
    const removed = this.#removed.get(writer)
    if (kind < 6) {
      this.#log?.(`${writer.name} moves ${row}`)
      rows.move(row, random.pick([-1, 1]))
    } else if (kind < 7) {
      this.#log?.(`${writer.name} removes ${row}`)
      this.#removed.set(writer, { row, index: rows.ids.indexOf(row) })
      rows.remove(row)
    } else if (kind < 8 && removed) {
      this.#log?.(`${writer.name} brings back ${removed.row}`)
      rows.restore(removed.row, removed.index)
    } else if (state.place && rows.ids.includes(state.place.row)) {
      this.#log?.(`${writer.name} presses Enter`)
      writer.press(state.place.row, 'Enter')
    }
  }

  check(): string[] {
    return this.#writers.flatMap((writer) => {
      const { last, place } = this.#typing.get(writer) as Typing
      const before = last !== null && place ? writer.letterBefore(place) : null
      const isAstray = before !== null && before !== last
      return [
        ...(isAstray ? [`${writer.name}'s caret stands behind "${before}", not ${last}`] : []),
        ...writer.faults,
        ...writer.editors.flatMap(([row, editor]) =>
          mirrorFaults(writer.name, editor, writer.doc, richPathOf(row)),
        ),
      ]
    })
  }

  faultsInTheEnd(): string[] {
    const [first] = this.#writers
    return this.#writers.flatMap((writer) => [
      ...(first && writer.shown !== first.shown
        ? [`${writer.name} sees\n${writer.shown}\nand not\n${first.shown}`]
        : []),
      ...[...this.#added]
        .filter((row) => !this.#everRemoved.has(row) && !writer.rows.ids.includes(row))
        .map((row) => `${row} is gone, and nobody removed it`),
      ...this.#typed.faults(writer.doc),
    ])
  }
}

const sorted = (letters: readonly string[]) => [...letters].sort().join('')
