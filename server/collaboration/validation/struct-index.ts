/**
 * The position of every struct in a draft, without building the document. Most structs name only their origins and not
 * their parent, so validating a struct requires knowing where its origins are, and what lies between them.
 *
 * Changes are kept until `commit`, so that `rollback` can undo everything that a refused update has left.
 */
import type { CaseKind } from '#app/domain/cases/document.ts'
import { DraftLimits } from './draft-limits.ts'
import { Refused, UpdateTooCostly } from './refused.ts'
import { findLeft, type NodeOrigins, type Sequence, StructNode } from './struct-node.ts'
import { positionInRoot, positionInside } from './struct-position.ts'
import { TrustedBudget, WorkBudget, workSteps } from './work-budget.ts'

/** So many conflicts make loading a document a quarter of a second slower than its size alone does. */
const maxPassedPerDocument = 1_500_000
/** Two people who type at the same place pass a few structs of each other's; that must always be possible. */
const passedUnnoticed = 1_000

/** A struct to add: the next clocks of its client. */
export interface NewStruct extends NodeOrigins {
  readonly isFormat: boolean
}

export class StructIndex {
  readonly #kind: CaseKind
  readonly #roots = new Map<string, Sequence>()
  readonly #limits = new DraftLimits()
  readonly #clients = new Map<number, StructNode[]>()
  readonly #find = (client: number, clock: number) => this.nodeAt(client, clock)
  #undo: (() => void)[] = []
  /** Steps past concurrent structs in the whole document. */
  #passed = 0
  budget = new WorkBudget()

  constructor(kind: CaseKind) {
    this.#kind = kind
  }

  /** Begins an update. */
  begin(isTrusted: boolean): void {
    this.budget = isTrusted ? new TrustedBudget() : new WorkBudget()
  }

  /**
   * Keeps what was added since `begin`.
   * @throws UpdateTooCostly
   */
  commit(): void {
    const { passed } = this.budget
    const isRefused = passed > passedUnnoticed && this.#passed + passed > maxPassedPerDocument
    if (isRefused && !(this.budget instanceof TrustedBudget)) throw new UpdateTooCostly()
    this.#passed += passed
    this.#undo = []
  }

  /** Removes everything that was added since `begin`. */
  rollback(): void {
    for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) undo()
  }

  /** The node that holds this clock; null when it is not known. */
  nodeAt(client: number, clock: number): StructNode | null {
    const nodes = this.#clients.get(client)
    return nodes?.[indexAt(nodes, clock)] ?? null
  }

  /** The nodes that hold these clocks. */
  *nodesIn(client: number, from: number, to: number): Generator<StructNode> {
    const nodes = this.#clients.get(client) ?? []
    for (let i = indexAt(nodes, from); i < nodes.length; i++) {
      const node = nodes[i]
      if (!node || node.clock >= to) return
      yield node
    }
  }

  /** The structs directly in this root type, under this key; null when the schema has no such root or key. */
  root(name: string, key: string | null): Sequence | null {
    // no map has an empty key, and the sequence that has none is found under it
    if (key === '') return null
    const rootKey = `${name} ${key ?? ''}`
    const known = this.#roots.get(rootKey)
    if (known) return known
    const position = positionInRoot(this.#kind, name, key)
    if (!position) return null
    this.#undo.push(this.#limits.add(name, key, this.budget instanceof TrustedBudget))
    const sequence = { position, start: null, count: 0, hasFormats: false }
    this.#roots.set(rootKey, sequence)
    this.#undo.push(() => this.#roots.delete(rootKey))
    return sequence
  }

  /**
   * The structs in the type that the struct at this clock creates; null when it is deleted.
   * @throws Refused when it cannot have such children.
   */
  childrenOf(client: number, clock: number, key: string | null): Sequence | null {
    const parent = this.nodeAt(client, clock)
    // no shared type, or no longer: Yjs deletes its children
    if (!parent || parent.created === null || parent.sequence === null) return null
    const known = parent.children?.get(key ?? '')
    if (known) return known
    const position = positionInside(parent.sequence.position, key)
    if (!position) throw new Refused('position')
    const sequence = { position, start: null, count: 0, hasFormats: false }
    const children = parent.children ?? new Map<string, Sequence>()
    parent.children = children
    children.set(key ?? '', sequence)
    this.#undo.push(() => children.delete(key ?? ''))
    return sequence
  }

  /** @throws UpdateTooCostly */
  add(struct: NewStruct): void {
    this.budget.spend(struct.created === null ? workSteps.struct : workSteps.type)
    const { sequence } = struct
    const origin = sequence && this.#endingAt(struct.originClient, struct.originClock)
    const rightOrigin = sequence && this.#beginningAt(struct.rightOriginClient, struct.rightOriginClock)
    if (struct.isFormat && sequence && !sequence.hasFormats) {
      sequence.hasFormats = true
      this.#undo.push(() => {
        sequence.hasFormats = false
      })
    }
    const nodes = this.#nodesOf(struct.client)
    const left = sequence && findLeft(struct, sequence, origin, rightOrigin, this.#find, this.budget)
    const last = nodes.at(-1)
    if (last && canExtend(last, struct, left)) {
      last.length += struct.length
      this.#undo.push(() => {
        last.length -= struct.length
      })
      return
    }
    const node = new StructNode(struct)
    nodes.push(node)
    this.#undo.push(() => nodes.pop())
    if (sequence) this.#insert(node, sequence, left)
  }

  #insert(node: StructNode, sequence: Sequence, left: StructNode | null): void {
    link(node, sequence, left)
    this.#undo.push(() => unlink(node, sequence))
  }

  #nodesOf(client: number): StructNode[] {
    const known = this.#clients.get(client)
    if (known) return known
    const nodes: StructNode[] = []
    this.#clients.set(client, nodes)
    this.#undo.push(() => this.#clients.delete(client))
    return nodes
  }

  #endingAt(client: number, clock: number): StructNode | null {
    const node = client < 0 ? null : this.nodeAt(client, clock)
    if (node && node.clock + node.length > clock + 1) this.#split(node, clock + 1)
    return node
  }

  #beginningAt(client: number, clock: number): StructNode | null {
    const node = client < 0 ? null : this.nodeAt(client, clock)
    return node && node.clock < clock ? this.#split(node, clock) : node
  }

  /** Makes the part from `clock` on a node of its own, as Yjs splits an item, and returns it. */
  #split(node: StructNode, clock: number): StructNode {
    const { length, sequence } = node
    const nodes = this.#nodesOf(node.client)
    const index = indexAt(nodes, node.clock) + 1
    this.budget.spend(workSteps.split + (nodes.length - index) / workSteps.structsMoved)
    const rest = new StructNode({
      ...node,
      clock,
      length: node.clock + length - clock,
      originClient: node.client,
      originClock: clock - 1,
    })
    node.length = clock - node.clock
    nodes.splice(index, 0, rest)
    this.#undo.push(() => {
      nodes.splice(index, 1)
      node.length = length
    })
    if (sequence) this.#insert(rest, sequence, node)
    return rest
  }
}

/** Whether the struct continues the last node of its client. */
function canExtend(last: StructNode, struct: NewStruct, left: StructNode | null): boolean {
  if (
    last.sequence !== struct.sequence ||
    last.created !== null ||
    struct.created !== null ||
    struct.isFormat
  )
    return false
  if (struct.sequence === null) return true
  return (
    left === last &&
    struct.originClient === last.client &&
    struct.originClock === last.clock + last.length - 1 &&
    struct.rightOriginClient === last.rightOriginClient &&
    struct.rightOriginClock === last.rightOriginClock
  )
}

function link(node: StructNode, sequence: Sequence, left: StructNode | null): void {
  const right = left ? left.right : sequence.start
  node.left = left
  node.right = right
  if (left) left.right = node
  else sequence.start = node
  if (right) right.left = node
  sequence.count++
}

function unlink(node: StructNode, sequence: Sequence): void {
  if (node.left) node.left.right = node.right
  else sequence.start = node.right
  if (node.right) node.right.left = node.left
  sequence.count--
}

/** The index of the last node that begins at this clock or before it. */
function indexAt(nodes: readonly StructNode[], clock: number): number {
  let low = 0
  let high = nodes.length - 1
  // typing appends to what was typed last
  if (clock >= (nodes[high]?.clock ?? 0)) return Math.max(high, 0)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((nodes[middle]?.clock ?? 0) <= clock) low = middle
    else high = middle - 1
  }
  return low
}
