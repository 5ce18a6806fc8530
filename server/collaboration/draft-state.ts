/**
 * The committed state of a draft as bytes, without deleted content: whoever connects must not receive what was deleted
 * before. Sending it to clients needs no Y.Doc.
 */
import { diffUpdate, mergeUpdates } from '#app/yjs/merge.ts'
import { type ParsedUpdate, parseUpdate, type StateVector, stateVectorOf } from '#app/yjs/parsed-update.ts'
import { stripDeleted } from '#app/yjs/strip-deleted.ts'

/** Merging this many small updates takes less than a millisecond; unmerged, each takes ten times its size in memory. */
const maxUnmergedUpdates = 256

export class DraftState {
  #merged: ParsedUpdate
  #unmerged: Uint8Array[] = []
  #unmergedBytes = 0

  constructor(state: Uint8Array) {
    this.#merged = stripDeleted(parseUpdate(state))
  }

  get bytes(): number {
    return this.#merged.bytes.length + this.#unmergedBytes
  }

  add(update: Uint8Array): void {
    this.#unmerged.push(update)
    this.#unmergedBytes += update.length
    if (this.#unmerged.length >= maxUnmergedUpdates) this.#unmerged = [mergeUpdates(this.#unmerged)]
  }

  merged(): ParsedUpdate {
    if (this.#unmerged.length > 0) {
      this.#merged = stripDeleted(parseUpdate(mergeUpdates([this.#merged.bytes, ...this.#unmerged])))
      this.#unmerged = []
      this.#unmergedBytes = 0
    }
    return this.#merged
  }

  stateVector(): StateVector {
    return stateVectorOf(this.merged())
  }

  /** The structs that are not in this state vector. */
  diff(known: StateVector): Uint8Array {
    const merged = this.merged()
    return known.size === 0 ? merged.bytes : diffUpdate(merged, known)
  }
}
