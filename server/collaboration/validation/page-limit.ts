/**
 * How much the pages of a draft may show, counted while people write (app/domain/cases/page-budget.ts), so that nobody
 * writes a draft that no page can show. What was deleted makes room, also with the row or the table that held it. A mark
 * that spans many blocks counts once here and in each of them for the page, which measures again.
 */
import { pageUnits } from '#app/domain/cases/page-budget.ts'
import { maxTableColumns, maxTableRows } from '#app/domain/text/flat/table.ts'
import type { DeleteSet } from '#app/yjs/delete-set.ts'
import type { UpdateCursor } from '#app/yjs/update-cursor.ts'
import { type Counted, countedParts } from './page-units.ts'
import { UpdateTooCostly } from './refused.ts'
import type { StructPosition } from './struct-position.ts'

/** Clocks of one client that count alike. */
interface Run extends Counted {
  end: number
}

/** A row or a table: what is in it counts while something in the draft shows it. */
interface Owner {
  units: number
  /** What shows it: entries in the order of its group, blocks that name the table. */
  entries: number
  /** Of a table. */
  rows: number
  columns: number
}

const cellUnits = 2 * pageUnits.node

export class PageLimit {
  readonly #most: number
  readonly #runs = new Map<number, Run[]>()
  readonly #owners = new Map<string, Owner>()
  #units = 0
  #unitsBefore = 0
  #undo: (() => void)[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** What its pages show now. */
  get units(): number {
    return this.#units
  }

  /** Begins an update. */
  begin(): void {
    this.#unitsBefore = this.#units
    this.#undo = []
  }

  /** Counts the struct at the cursor from this clock on, which is behind all others of its client. */
  add(cursor: UpdateCursor, position: StructPosition, from: number): void {
    for (const part of countedParts(cursor, position)) {
      const clock = Math.max(part.clock, from)
      const length = part.clock + part.length - clock
      if (length <= 0) continue
      this.#addRun(cursor.client, part, clock, length)
      this.#count(part, length)
    }
  }

  /** Each clock is deleted once. */
  delete(deleteSet: DeleteSet): void {
    for (const [client, ranges] of deleteSet) {
      const runs = this.#runs.get(client)
      if (!runs) continue
      for (let i = 0; i < ranges.length; i += 2) this.#deleteRange(runs, ranges[i] ?? 0, ranges[i + 1] ?? 0)
    }
  }

  /**
   * What was added since `begin` must not lead beyond the limit.
   * @throws UpdateTooCostly
   */
  check(): void {
    if (this.#units > Math.max(this.#most, this.#unitsBefore)) throw new UpdateTooCostly()
  }

  /** Keeps what was added since `begin`. */
  commit(): void {
    this.#undo = []
  }

  /** Takes back everything since `begin`. */
  rollback(): void {
    for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) undo()
  }

  #deleteRange(runs: readonly Run[], from: number, to: number): void {
    for (let i = firstEndingAfter(runs, from); i < runs.length; i++) {
      const run = runs[i]
      if (!run || run.clock >= to) return
      this.#count(run, Math.max(run.clock, from) - Math.min(run.end, to))
    }
  }

  #addRun(client: number, { what, units, owner }: Counted, clock: number, length: number): void {
    const runs = this.#runs.get(client) ?? []
    this.#runs.set(client, runs)
    const last = runs.at(-1)
    const end = clock + length
    if (last && last.end === clock && last.what === what && last.units === units && last.owner === owner) {
      last.end = end
      this.#undo.push(() => {
        last.end = clock
      })
      return
    }
    runs.push({ clock, length, end, what, units, owner })
    this.#undo.push(() => runs.pop())
  }

  /** Adds so many clocks of the kind, or takes them away. */
  #count({ what, units, owner }: Counted, clocks: number): void {
    if (owner === null) {
      this.#addUnits(units * clocks)
      return
    }
    const counted = this.#owners.get(owner) ?? { units: 0, entries: 0, rows: 0, columns: 0 }
    this.#owners.set(owner, counted)
    const before = shownUnits(counted)
    counted[what] += what === 'units' ? units * clocks : clocks
    this.#undo.push(() => {
      counted[what] -= what === 'units' ? units * clocks : clocks
    })
    this.#addUnits(shownUnits(counted) - before)
  }

  #addUnits(units: number): void {
    if (units === 0) return
    this.#units += units
    this.#undo.push(() => {
      this.#units -= units
    })
  }
}

function shownUnits({ units, entries, rows, columns }: Owner): number {
  if (entries <= 0) return 0
  return units + Math.min(rows, maxTableRows) * Math.min(columns, maxTableColumns) * cellUnits
}

function firstEndingAfter(runs: readonly Run[], clock: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.end ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  return low
}
