/**
 * Makes a flat text say again what it said: first its letters and boundaries, then what they carry. What stayed the same
 * is left alone, so that whoever types in it goes on typing.
 */
import * as Y from 'yjs'
import { canonicalJson } from '#app/domain/cases/canonical-json.ts'
import { textEdits } from '#app/domain/cases/restoration/text.ts'
import { insertBoundary } from './boundaries.ts'
import { changedFacts, type Facts, factsOf } from './facts.ts'
import type { Attributes, Run } from './read.ts'
import { cellRoot, orderOf, tableRoot } from './table.ts'

/** Stand for a boundary, and for any other embedded value, while letters are compared: characters that no text may hold. */
const [boundaryMark, otherMark] = ['\u0000', '\u0001']

/** Edits the text at `path` and its tables until they say what those of `past` say. `past` is only read. */
export function restoreRich(doc: Y.Doc, past: Y.Doc, path: string): void {
  const then = past.getText(path)
  restoreFlat(doc.getText(path), then)
  for (const table of new Set(unitsOf(then).facts.map((facts) => facts.table))) {
    if (table === undefined) continue
    const name = tableRoot(path, table)
    const map = past.getMap<unknown>(name)
    restoreMap(doc.getMap(name), map)
    for (const row of orderOf(map, 'row'))
      for (const column of orderOf(map, 'col')) {
        const cell = cellRoot(path, table, row, column)
        restoreFlat(doc.getText(cell), past.getText(cell))
      }
  }
}

/** Everything in our maps is a plain value. */
export function restoreMap(map: Y.Map<unknown>, past: Y.Map<unknown>): void {
  for (const key of [...map.keys()]) if (!past.has(key)) map.delete(key)
  for (const [key, value] of past.entries()) if (map.get(key) !== value) map.set(key, value)
}

interface Units {
  readonly runs: readonly Run[]
  readonly words: string
  /** Of each block, the first included. */
  readonly facts: readonly Facts[]
  readonly boundaries: readonly Y.Map<unknown>[]
}

function unitsOf(text: Y.Text): Units {
  const runs: Run[] = []
  const facts = [factsOf(text.getAttributes())]
  const boundaries: Y.Map<unknown>[] = []
  for (const { insert, attributes = {} } of text.toDelta() as {
    insert: unknown
    attributes?: Attributes
  }[]) {
    if (typeof insert === 'string')
      runs.push({ text: insert.replaceAll(boundaryMark, otherMark), attributes })
    else runs.push({ text: insert instanceof Y.Map ? boundaryMark : otherMark, attributes: {} })
    if (!(insert instanceof Y.Map)) continue
    facts.push(factsOf(insert.toJSON()))
    boundaries.push(insert)
  }
  return { runs, facts, boundaries, words: runs.map((run) => run.text).join('') }
}

function restoreFlat(text: Y.Text, past: Y.Text): void {
  const target = unitsOf(past)
  for (const { at, remove, insert } of textEdits(unitsOf(text).words, target.words)) {
    if (remove > 0) text.delete(at, remove)
    insertUnits(text, at, insert)
  }
  restoreFormats(text, target.runs)
  const now = unitsOf(text)
  for (const [place, then] of target.facts.entries())
    for (const [name, value] of changedFacts(now.facts[place] ?? {}, then)) {
      const map = now.boundaries[place - 1]
      if (place === 0) value === null ? text.removeAttribute(name) : text.setAttribute(name, value)
      else if (value === null) map?.delete(name)
      else map?.set(name, value)
    }
}

function insertUnits(text: Y.Text, at: number, units: string): void {
  let place = at
  for (const [index, words] of units.split(boundaryMark).entries()) {
    if (index > 0) insertBoundary(text, place++, {})
    // without formats of its own, new text would take those of its neighbour
    if (words) text.insert(place, words, {})
    place += words.length
  }
}

function restoreFormats(text: Y.Text, target: readonly Run[]): void {
  const { runs } = unitsOf(text)
  let at = 0
  for (const run of target) {
    for (const { from, length, attributes } of overlaps(runs, at, run.text.length)) {
      const change = run.text === boundaryMark ? null : difference(attributes, run.attributes)
      if (change) text.format(from, length, change)
    }
    at += run.text.length
  }
}

/** The parts of `runs` that lie between `start` and `start + length`. */
function overlaps(runs: readonly Run[], start: number, length: number) {
  const found: { from: number; length: number; attributes: Attributes }[] = []
  let at = 0
  for (const run of runs) {
    const from = Math.max(at, start)
    const to = Math.min(at + run.text.length, start + length)
    if (from < to) found.push({ from, length: to - from, attributes: run.attributes })
    at += run.text.length
  }
  return found
}

/** What to set, and as null what to take away; null when there is nothing to do. */
function difference(now: Attributes, then: Attributes): Record<string, unknown> | null {
  const change: Record<string, unknown> = {}
  for (const name of Object.keys(now)) if (!(name in then)) change[name] = null
  for (const [name, value] of Object.entries(then)) {
    if (canonicalJson(now[name] ?? null) !== canonicalJson(value)) change[name] = value
  }
  return Object.keys(change).length > 0 ? change : null
}
