/**
 * The position of every struct in a draft, without building the document. Most structs name only their origins and not
 * their parent, so validating a struct requires knowing where its origins are. Consecutive clocks mostly have the same
 * position, so only one run per change of position is stored.
 */
import { type CaseKind, isKnownKey, isKnownRoot } from '#app/domain/cases/document.ts'

export type StructPosition =
  /** In a deleted parent, where nobody will ever see it. */
  | { readonly in: 'deleted' }
  /** A value of a key in a map. */
  | { readonly in: 'mapEntry'; readonly root: string; readonly key: string }
  | { readonly in: 'text'; readonly root: string }
  /** A child of a rich text (`of` is null) or of a node in it. */
  | { readonly in: 'xmlChildren'; readonly root: string; readonly of: string | null; readonly depth: number }
  | { readonly in: 'attribute'; readonly of: string; readonly name: string }
  /** Characters and formats in a text node of a rich text. */
  | { readonly in: 'xmlText' }

/** The shared type that a struct creates, which can be the parent of others. */
export type CreatedType = { readonly node: string; readonly depth: number } | 'xmlText'

export interface IndexEntry {
  readonly index: number
  readonly position: StructPosition
  readonly created: CreatedType | null
}

/** A case study has some hundred fields; with 200 rows in every group, some thousand. */
const maxEntries = 50_000

export class StructIndex {
  readonly #kind: CaseKind
  readonly #entries: IndexEntry[] = []
  readonly #byName = new Map<string, IndexEntry>()
  readonly #roots = new Map<string, IndexEntry>()
  readonly #runs = new Map<number, Runs>()

  constructor(kind: CaseKind) {
    this.#kind = kind
  }

  get deleted(): IndexEntry {
    return this.#entry({ in: 'deleted' }, null)
  }

  /** The entry of a known clock. */
  lookUp(client: number, clock: number): IndexEntry {
    const index = this.#runs.get(client)?.lookUp(clock)
    return (index === undefined ? undefined : this.#entries[index]) ?? this.deleted
  }

  /** The entry of structs directly in this root type, under this key; null when the schema has no such root or key. */
  root(name: string, key: string | null): IndexEntry | null {
    const rootKey = `${name} ${key ?? ''}`
    const known = this.#roots.get(rootKey)
    if (known) return known
    const position = this.#positionInRoot(name, key)
    if (!position) return null
    const entry = this.#entry(position, null)
    this.#roots.set(rootKey, entry)
    return entry
  }

  #positionInRoot(name: string, key: string | null): StructPosition | null {
    switch (isKnownRoot(this.#kind, name)) {
      case 'values':
      case 'rows':
        return key !== null && isKnownKey(this.#kind, name, key) ? { in: 'mapEntry', root: name, key } : null
      case 'text':
        return key === null ? { in: 'text', root: name } : null
      case 'rich':
        return key === null ? { in: 'xmlChildren', root: name, of: null, depth: 0 } : null
      default:
        return null
    }
  }

  /** The entry of structs in the type that `parent` creates; null when it cannot have such children. */
  childOf(parent: IndexEntry, key: string | null): IndexEntry | null {
    const { created } = parent
    // the parent is no shared type, or no longer: Yjs deletes its children
    if (created === null) return this.deleted
    if (created === 'xmlText') return key === null ? this.#entry({ in: 'xmlText' }, null) : null
    const { node, depth } = created
    return key === null
      ? this.#entry({ in: 'xmlChildren', root: '', of: node, depth }, null)
      : this.#entry({ in: 'attribute', of: node, name: key }, null)
  }

  /** The entry of a sibling: the same object for all siblings, whatever type they create. */
  siblingOf(neighbour: IndexEntry): IndexEntry {
    return neighbour.created === null ? neighbour : this.#entry(neighbour.position, null)
  }

  /** Adds the next struct of this client. */
  add(client: number, clock: number, entry: IndexEntry, created: CreatedType | null): void {
    const { index } = created === null ? entry : this.#entry(entry.position, created)
    const runs = this.#runs.get(client)
    if (runs) runs.add(clock, index)
    else this.#runs.set(client, new Runs(clock, index))
  }

  /** How many runs the client has, for `rewind`. */
  runCount(client: number): number {
    return this.#runs.get(client)?.count ?? 0
  }

  /** Removes the runs that were added since there were `runCount`. */
  rewind(client: number, runCount: number): void {
    if (runCount === 0) this.#runs.delete(client)
    else this.#runs.get(client)?.truncate(runCount)
  }

  #entry(position: StructPosition, created: CreatedType | null): IndexEntry {
    const name = created === null ? nameOf(position) : `${nameOf(position)} | ${nameOfCreated(created)}`
    const known = this.#byName.get(name)
    if (known) return known
    if (this.#entries.length >= maxEntries) throw new RangeError('positions')
    const entry = { index: this.#entries.length, position, created }
    this.#entries.push(entry)
    this.#byName.set(name, entry)
    return entry
  }
}

function nameOfCreated(created: CreatedType): string {
  return created === 'xmlText' ? created : `${created.depth} ${created.node}`
}

function nameOf(position: StructPosition): string {
  switch (position.in) {
    case 'mapEntry':
      return `e ${position.root} ${position.key}`
    case 'text':
      return `t ${position.root}`
    case 'xmlChildren':
      return `c ${position.depth} ${position.of ?? ''} ${position.root}`
    case 'attribute':
      return `a ${position.of} ${position.name}`
    default:
      return position.in
  }
}

/** The first clock and the entry of each run, sorted by clock. */
class Runs {
  readonly #clocks: number[]
  readonly #indexes: number[]

  constructor(clock: number, entry: number) {
    this.#clocks = [clock]
    this.#indexes = [entry]
  }

  get count(): number {
    return this.#clocks.length
  }

  add(clock: number, entry: number): void {
    if (this.#indexes.at(-1) === entry) return
    this.#clocks.push(clock)
    this.#indexes.push(entry)
  }

  truncate(count: number): void {
    this.#clocks.length = count
    this.#indexes.length = count
  }

  lookUp(clock: number): number | undefined {
    let low = 0
    let high = this.#clocks.length - 1
    // typing appends to what was typed last
    if (clock >= (this.#clocks[high] ?? 0)) return this.#indexes[high]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#clocks[middle] ?? 0) <= clock) low = middle
      else high = middle - 1
    }
    return this.#indexes[low]
  }
}
