/**
 * Which part of a draft each struct lies in, without the draft: a struct says only what it stands beside, so whoever
 * wants to know whether it may hold what it holds must remember where its neighbour lies. Neighbouring clocks mostly
 * lie in the same place, so a run per change of place is all that is kept.
 */
import { type CaseKind, isKnownKey, isKnownRoot } from '#app/domain/cases/document.ts'

export type Where =
  /** Within something that was deleted: never seen again, by anybody. */
  | { readonly in: 'nowhere' }
  /** The value of a key in a map. */
  | { readonly in: 'entry'; readonly root: string; readonly key: string }
  | { readonly in: 'text'; readonly root: string }
  /** A block of a rich text (`of` is null), or of a node of one. */
  | { readonly in: 'children'; readonly root: string; readonly of: string | null; readonly depth: number }
  | { readonly in: 'attribute'; readonly of: string; readonly name: string }
  /** The words of a rich text with their marks. */
  | { readonly in: 'words' }

/** What a struct makes that others can lie in. */
export type Made = { readonly node: string; readonly depth: number } | 'words'

export interface Place {
  readonly index: number
  readonly where: Where
  readonly made: Made | null
}

/** A full case study knows some hundred fields; with 200 rows in every group, some thousand. */
const mostPlaces = 50_000

export class Places {
  readonly #kind: CaseKind
  readonly #all: Place[] = []
  readonly #named = new Map<string, Place>()
  readonly #roots = new Map<string, Place>()
  readonly #runs = new Map<number, Runs>()

  constructor(kind: CaseKind) {
    this.#kind = kind
  }

  get nowhere(): Place {
    return this.#place({ in: 'nowhere' }, null)
  }

  /** The place of a known clock. */
  at(client: number, clock: number): Place {
    const index = this.#runs.get(client)?.at(clock)
    return (index === undefined ? undefined : this.#all[index]) ?? this.nowhere
  }

  /** What lies directly in the root of this name, under this key; null when the description knows no such thing. */
  root(name: string, key: string | null): Place | null {
    const address = `${name} ${key ?? ''}`
    const known = this.#roots.get(address)
    if (known) return known
    const where = this.#whereInRoot(name, key)
    if (!where) return null
    const place = this.#place(where, null)
    this.#roots.set(address, place)
    return place
  }

  #whereInRoot(name: string, key: string | null): Where | null {
    switch (isKnownRoot(this.#kind, name)) {
      case 'values':
      case 'rows':
        return key !== null && isKnownKey(this.#kind, name, key) ? { in: 'entry', root: name, key } : null
      case 'text':
        return key === null ? { in: 'text', root: name } : null
      case 'rich':
        return key === null ? { in: 'children', root: name, of: null, depth: 0 } : null
      default:
        return null
    }
  }

  /** What lies in the type that the struct at `parent` makes; null when it can hold no such thing. */
  inside(parent: Place, key: string | null): Place | null {
    const { made } = parent
    // Yjs throws away what lies in a struct that is no type (any more)
    if (made === null) return this.nowhere
    if (made === 'words') return key === null ? this.#place({ in: 'words' }, null) : null
    const { node, depth } = made
    return key === null
      ? this.#place({ in: 'children', root: '', of: node, depth }, null)
      : this.#place({ in: 'attribute', of: node, name: key }, null)
  }

  /** The place beside a struct: the same object for all that stand there, whatever they make. */
  beside(neighbour: Place): Place {
    return neighbour.made === null ? neighbour : this.#place(neighbour.where, null)
  }

  /** Remembers that the struct at `clock`, the next one of its client, lies here and makes this. */
  put(client: number, clock: number, place: Place, made: Made | null): void {
    const { index } = made === null ? place : this.#place(place.where, made)
    const runs = this.#runs.get(client)
    if (runs) runs.add(clock, index)
    else this.#runs.set(client, new Runs(clock, index))
  }

  /** How many runs the client has, to come back to. */
  mark(client: number): number {
    return this.#runs.get(client)?.count ?? 0
  }

  /** Forgets what was put since the mark. */
  rewind(client: number, mark: number): void {
    if (mark === 0) this.#runs.delete(client)
    else this.#runs.get(client)?.truncate(mark)
  }

  #place(where: Where, made: Made | null): Place {
    const name = made === null ? nameOf(where) : `${nameOf(where)} | ${nameOfMade(made)}`
    const known = this.#named.get(name)
    if (known) return known
    if (this.#all.length >= mostPlaces) throw new RangeError('places')
    const place = { index: this.#all.length, where, made }
    this.#all.push(place)
    this.#named.set(name, place)
    return place
  }
}

function nameOfMade(made: Made): string {
  return made === 'words' ? made : `${made.depth} ${made.node}`
}

function nameOf(where: Where): string {
  switch (where.in) {
    case 'entry':
      return `e ${where.root} ${where.key}`
    case 'text':
      return `t ${where.root}`
    case 'children':
      return `c ${where.depth} ${where.of ?? ''} ${where.root}`
    case 'attribute':
      return `a ${where.of} ${where.name}`
    default:
      return where.in
  }
}

/** First clock and place of each run, sorted. */
class Runs {
  readonly #clocks: number[]
  readonly #places: number[]

  constructor(clock: number, place: number) {
    this.#clocks = [clock]
    this.#places = [place]
  }

  get count(): number {
    return this.#clocks.length
  }

  add(clock: number, place: number): void {
    if (this.#places.at(-1) === place) return
    this.#clocks.push(clock)
    this.#places.push(place)
  }

  truncate(count: number): void {
    this.#clocks.length = count
    this.#places.length = count
  }

  at(clock: number): number | undefined {
    let low = 0
    let high = this.#clocks.length - 1
    // whoever types stands beside what was typed last
    if (clock >= (this.#clocks[high] ?? 0)) return this.#places[high]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#clocks[middle] ?? 0) <= clock) low = middle
      else high = middle - 1
    }
    return this.#places[low]
  }
}
