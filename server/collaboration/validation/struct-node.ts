/**
 * The siblings of a shared type in their order, without content. Yjs finds the place of a new struct among concurrent ones
 * by walking past them; doing the same here shows how much work an update is for every editor.
 */
import type { CreatedType, StructPosition } from './struct-position.ts'
import type { WorkBudget } from './work-budget.ts'

/** All structs in one shared type, or under one key of it. */
export interface Sequence {
  readonly position: StructPosition
  start: StructNode | null
  count: number
  hasFormats: boolean
}

/** Where a node begins, and the origins with which it was written. */
export interface NodeOrigins {
  readonly client: number
  readonly clock: number
  readonly length: number
  /** Null in a deleted parent, where Yjs keeps no order. */
  readonly sequence: Sequence | null
  readonly created: CreatedType | null
  readonly originClient: number
  readonly originClock: number
  readonly rightOriginClient: number
  readonly rightOriginClock: number
}

/**
 * Consecutive clocks of one client that are neighbours; a part of them can become a node of its own. A class, because
 * all nodes must have one hidden class: walking past objects that were spread takes ten times as long.
 */
export class StructNode implements NodeOrigins {
  readonly client: number
  readonly clock: number
  length: number
  readonly sequence: Sequence | null
  readonly created: CreatedType | null
  readonly originClient: number
  readonly originClock: number
  readonly rightOriginClient: number
  readonly rightOriginClock: number
  left: StructNode | null = null
  right: StructNode | null = null
  /** By key; the empty key is for a list. */
  children: Map<string, Sequence> | null = null
  /** The last search that passed it, and the last that found it to be in conflict. */
  passed = 0
  conflicting = 0

  constructor(from: NodeOrigins) {
    this.client = from.client
    this.clock = from.clock
    this.length = from.length
    this.sequence = from.sequence
    this.created = from.created
    this.originClient = from.originClient
    this.originClock = from.originClock
    this.rightOriginClient = from.rightOriginClient
    this.rightOriginClock = from.rightOriginClock
  }
}

let searches = 0

/**
 * The node to insert after, or null for the start: Yjs' conflict resolution in `Item.integrate`.
 * @param find the node that holds a clock
 */
export function findLeft(
  node: NodeOrigins,
  sequence: Sequence,
  origin: StructNode | null,
  rightOrigin: StructNode | null,
  find: (client: number, clock: number) => StructNode | null,
  budget: WorkBudget,
): StructNode | null {
  const isAdjacent = origin ? origin.right === rightOrigin : rightOrigin !== null && rightOrigin.left === null
  // a document that is older than the limits is indexed within the same time, though less exactly
  if (isAdjacent || budget.isSpent) return origin
  // to find the first value of a key, Yjs walks back from the last
  if (!origin && isKeyed(sequence)) budget.pass(sequence.count)
  const search = ++searches
  let conflicting = search
  let left = origin
  let steps = 0
  for (
    let other = origin ? origin.right : sequence.start;
    other && other !== rightOrigin;
    other = other.right
  ) {
    if (++steps > budget.left) break
    other.passed = search
    other.conflicting = conflicting
    if (isSame(other.originClient, other.originClock, node.originClient, node.originClock)) {
      if (other.client < node.client) {
        left = other
        conflicting = ++searches
      } else if (
        isSame(other.rightOriginClient, other.rightOriginClock, node.rightOriginClient, node.rightOriginClock)
      )
        break
    } else {
      const otherOrigin = other.originClient < 0 ? null : find(other.originClient, other.originClock)
      if (otherOrigin?.passed !== search) break
      if (otherOrigin.conflicting !== conflicting) {
        left = other
        conflicting = ++searches
      }
    }
  }
  budget.pass(steps)
  return left
}

function isKeyed({ position }: Sequence): boolean {
  return position.in === 'mapEntry' || position.in === 'fact'
}

function isSame(client: number, clock: number, otherClient: number, otherClock: number): boolean {
  return client === otherClient && (client < 0 || clock === otherClock)
}
