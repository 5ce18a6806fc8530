/**
 * A shared text as its editor shows it. Both are the same, except while a composition is open: then the editor must stay as
 * it is, the shared text goes on, and what is composed finds its place by the letters that the editor shows.
 */
import * as Y from 'yjs'
import { insertBehind, insertBoundary, type NewFormats } from '#app/domain/text/flat/boundaries.ts'
import type { Facts } from '#app/domain/text/flat/facts.ts'
import type { Formats } from './formats.ts'

/** Letters of the text that were made one after another: the id of the first and their number. */
interface Run {
  readonly client: number
  readonly clock: number
  readonly length: number
}

export class ShownText {
  readonly text: Y.Text
  /** What the editor shows; null while that is the text itself. */
  #runs: Run[] | null = null

  constructor(text: Y.Text) {
    this.text = text
  }

  /** The text as it is now, whatever becomes of it. */
  static held(text: Y.Text): ShownText {
    const shown = new ShownText(text)
    shown.#runs = runsOf(text)
    return shown
  }

  /** Without formats in those of the letter on the left. Directly behind it, where there is one. */
  insert(index: number, words: string, formats?: NewFormats): void {
    const isBehind = (!formats || formats.change) && this.#isThere(index - 1)
    this.#insert(index, words.length, (at) =>
      isBehind ? insertBehind(this.text, at, words, formats) : this.text.insert(at, words, formats?.own),
    )
  }

  insertBoundary(index: number, facts: Facts): void {
    this.#insert(index, 1, (at) => insertBoundary(this.text, at, facts))
  }

  delete(index: number, length: number): void {
    if (!this.#runs) {
      this.text.delete(index, length)
      return
    }
    this.#each(index, length, (at, count) => this.text.delete(at, count))
    this.#replace(index, length, [])
  }

  format(index: number, length: number, formats: Formats): void {
    this.#each(index, length, (at, count) => this.text.format(at, count, formats))
  }

  /** Where the editor shows letters that were made here since then, and that somebody has taken out of the text. */
  takenOut(since: number): (readonly [from: number, to: number])[] {
    const found: (readonly [number, number])[] = []
    let at = 0
    for (const { client, clock, length } of this.#runs ?? []) {
      if (client === this.text.doc?.clientID)
        for (let done = Math.max(0, since - clock); done < length; ) {
          const { item, rest } = this.#itemAt(client, clock + done)
          const [from, to] = [at + done, at + Math.min(length, done + rest)]
          const last = found.at(-1)
          if (item.deleted && last?.[1] === from) found[found.length - 1] = [last[0], to]
          else if (item.deleted) found.push([from, to])
          done = to - at
        }
      at += length
    }
    return found
  }

  /** They are none of the text any more, and may be written again. */
  forget(from: number, to: number): void {
    this.#replace(from, to - from, [])
  }

  /** A place that holds while others write; `side` says which letter it holds on to. */
  placeAt(index: number, side: -1 | 0): Y.RelativePosition {
    const last = this.#runs?.reduce((sum, { length }) => sum + length, 0) ?? 0
    if (!this.#runs || (side < 0 ? index === 0 : index >= last))
      return Y.createRelativePositionFromTypeIndex(
        this.text,
        this.#runs && side >= 0 ? this.text.length : index,
        side,
      )
    return new Y.RelativePosition(null, Y.findRootTypeKey(this.text), this.#idAt(index + side), side)
  }

  #insert(index: number, length: number, write: (at: number) => void): void {
    if (!this.#runs) {
      write(index)
      return
    }
    // behind the letter on its left; at the very start in front of the one on its right, which may have gone to a new block
    const at = this.#sharedIndex(this.placeAt(index, index === 0 ? 0 : -1))
    write(at)
    const ids = Array.from({ length }, (_, offset) => this.#idOf(at + offset))
    this.#replace(
      index,
      0,
      ids.map(({ client, clock }) => ({ client, clock, length: 1 })),
    )
  }

  /** The stretches of the shared text that are left of this one. */
  #each(index: number, length: number, act: (at: number, count: number) => void): void {
    if (!this.#runs) {
      act(index, length)
      return
    }
    for (const { client, clock, length: size } of cut(this.#runs, index, index + length))
      for (let done = 0; done < size; ) {
        const { item, rest } = this.#itemAt(client, clock + done)
        const count = Math.min(size - done, rest)
        const id = Y.createID(client, clock + done)
        if (!item.deleted) act(this.#sharedIndex(new Y.RelativePosition(null, null, id, 0)), count)
        done += count
      }
  }

  /** The struct that this letter is in now, and how much of it there is from the letter on. */
  #itemAt(client: number, clock: number): { item: { readonly deleted: boolean }; rest: number } {
    if (!this.text.doc) throw new Error('a text of no document')
    const item = Y.getItem(this.text.doc.store, Y.createID(client, clock))
    return { item, rest: item.id.clock + item.length - clock }
  }

  #sharedIndex(place: Y.RelativePosition): number {
    const found = this.text.doc && Y.createAbsolutePositionFromRelativePosition(place, this.text.doc)
    return found?.index ?? this.text.length
  }

  /** Whether the letter that the editor shows here is in the shared text. */
  #isThere(index: number): boolean {
    if (!this.#runs) return true
    const { client, clock } = this.#idAt(index)
    return !this.#itemAt(client, clock).item.deleted
  }

  #idAt(index: number): Y.ID {
    const [run] = cut(this.#runs ?? [], index, index + 1)
    if (!run) throw new RangeError('no letter there')
    return Y.createID(run.client, run.clock)
  }

  #idOf(index: number): Y.ID {
    const { item } = Y.createRelativePositionFromTypeIndex(this.text, index, 0)
    if (!item) throw new RangeError('no letter there')
    return item
  }

  #replace(index: number, length: number, runs: readonly Run[]): void {
    const all = this.#runs ?? []
    this.#runs = [...cut(all, 0, index), ...runs, ...cut(all, index + length, Number.POSITIVE_INFINITY)]
  }
}

function runsOf(text: Y.Text): Run[] {
  const runs: Run[] = []
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    const { client, clock } = item.id
    const last = runs.at(-1)
    if (last && last.client === client && last.clock + last.length === clock)
      runs[runs.length - 1] = { ...last, length: last.length + item.length }
    else runs.push({ client, clock, length: item.length })
  }
  return runs
}

/** The part of the runs from the one place to the other. */
function cut(runs: readonly Run[], from: number, to: number): Run[] {
  const found: Run[] = []
  let at = 0
  for (const { client, clock, length } of runs) {
    const [start, end] = [Math.max(from, at), Math.min(to, at + length)]
    if (start < end) found.push({ client, clock: clock + start - at, length: end - start })
    at += length
  }
  return found
}
