/** Marks of the editor as formats of a shared text, and back. */
import { Mark, type Node, type Schema } from '@tiptap/pm/model'
import { isSafeHref } from '#app/domain/text/rich-text.ts'

export type Formats = Readonly<Record<string, unknown>>

export function formatsOf(node: Node): Formats {
  return Object.fromEntries(
    node.marks.map(({ type, attrs }) => [type.name, Object.keys(attrs).length > 0 ? { ...attrs } : true]),
  )
}

export function marksOf(schema: Schema, formats: Formats): readonly Mark[] {
  const marks: Mark[] = []
  for (const [name, value] of Object.entries(formats)) {
    const type = Object.hasOwn(schema.marks, name) ? schema.marks[name] : undefined
    if (!type || value === null || value === false) continue
    const attrs = typeof value === 'object' ? (value as Formats) : null
    // a link without an address that may be followed is its words
    if (name === 'link' && !isSafeHref(String(attrs?.href ?? ''))) continue
    marks.push(type.create(attrs))
  }
  return Mark.setFrom(marks)
}

export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  const [x, y] = [a as Formats, b as Formats]
  const names = Object.keys(x)
  return names.length === Object.keys(y).length && names.every((name) => x[name] === y[name])
}

/** What to set to make `from` into `to`, null what to take away; null when they are the same. */
export function changedFormats(from: Formats, to: Formats): Record<string, unknown> | null {
  const change: Record<string, unknown> = {}
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)]))
    if (!isSameValue(from[name], to[name])) change[name] = to[name] ?? null
  return Object.keys(change).length > 0 ? change : null
}
