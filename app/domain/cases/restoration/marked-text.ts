/** Words with bold, links and the like: first the words, then what they carry. */
import type * as Y from 'yjs'
import { canonicalJson } from '#app/domain/cases/canonical-json.ts'
import { textEdits } from './text.ts'

type Marks = Readonly<Record<string, unknown>>

interface Run {
  text: string
  marks: Marks
}

export function restoreMarkedText(text: Y.XmlText, past: Y.XmlText): void {
  const target = runsOf(past)
  for (const { at, remove, insert } of textEdits(wordsOf(runsOf(text)), wordsOf(target))) {
    if (remove > 0) text.delete(at, remove)
    // without marks of its own, new text would take those of its neighbour
    if (insert) text.insert(at, insert, {})
  }
  let at = 0
  for (const run of target) {
    for (const { from, length, marks } of overlaps(runsOf(text), at, run.text.length)) {
      const change = difference(marks, run.marks)
      if (change) text.format(from, length, change)
    }
    at += run.text.length
  }
}

function runsOf(text: Y.XmlText): Run[] {
  const delta: { insert: unknown; attributes?: Marks }[] = text.toDelta()
  return delta.map(({ insert, attributes = {} }) => ({
    // nothing of ours embeds things in a text; a foreign one counts as the one character that it takes up
    text: typeof insert === 'string' ? insert : '\ufffc',
    marks: attributes,
  }))
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** The parts of `runs` that lie between `start` and `start + length`. */
function overlaps(runs: readonly Run[], start: number, length: number) {
  const found: { from: number; length: number; marks: Marks }[] = []
  let at = 0
  for (const run of runs) {
    const from = Math.max(at, start)
    const to = Math.min(at + run.text.length, start + length)
    if (from < to) found.push({ from, length: to - from, marks: run.marks })
    at += run.text.length
  }
  return found
}

/** What to set, and as null what to take away; null when there is nothing to do. */
function difference(now: Marks, then: Marks): Record<string, unknown> | null {
  const change: Record<string, unknown> = {}
  for (const name of Object.keys(now)) if (!(name in then)) change[name] = null
  for (const [name, value] of Object.entries(then)) {
    if (canonicalJson(now[name] ?? null) !== canonicalJson(value)) change[name] = value
  }
  return Object.keys(change).length > 0 ? change : null
}
