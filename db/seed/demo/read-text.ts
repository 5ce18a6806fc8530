/** A text of the demo world as it is written down in YAML, read by the description of the document. */
import type { Content, DescribedRow, FieldValue, LeafValue } from '#app/domain/cases/content.ts'
import { type CaseKind, fieldsOf } from '#app/domain/cases/document.ts'
import type { Field, LeafField, RowsField } from '#app/domain/cases/fields.ts'
import { isDate } from '#app/domain/cases/read-content.ts'
import { parseLightMarkup } from './light-markup.ts'

/** Where something is wrong: keys and places in lists, from the text inwards. */
export type Place = readonly (string | number)[]

export class WrittenWrongly extends Error {
  override readonly name = 'WrittenWrongly'
  readonly place: Place

  constructor(place: Place, message: string) {
    super(message)
    this.place = place
  }
}

type Given = Readonly<Record<string, unknown>>

/**
 * What the draft says after it: of what `given` does not name, what it said before; nothing of what it names as empty.
 * @throws WrittenWrongly: what the description does not know would silently vanish
 */
export function readText(kind: CaseKind, before: Content, given: Given): Content {
  const fields = fieldsOf(kind)
  const stranger = Object.keys(given).find((key) => !fields.some((field) => field.key === key))
  if (stranger) throw new WrittenWrongly([stranger], `a ${kind} has no such field`)
  const said: Record<string, FieldValue> = {}
  for (const field of fields) {
    const value = field.key in given ? fieldValue(field, given[field.key]) : (before as Given)[field.key]
    if (value !== null && value !== undefined) said[field.key] = value as FieldValue
  }
  const text = said as Content
  checkReferences(fields, text)
  return text
}

function fieldValue(field: Field, given: unknown): FieldValue | null {
  if (given === null) return null
  if (field.type !== 'rows') return leafValue(field, given, [field.key])
  if (!Array.isArray(given)) throw new WrittenWrongly([field.key], 'wants a list of rows')
  return given.map((row: unknown, index) => rowOf(field, row, index))
}

/** A row that is only its name may be given as a text. */
function rowOf(group: RowsField, given: unknown, index: number): DescribedRow {
  const place = [group.key, index]
  const row = isRecord(given) ? given : { [group.named]: given }
  const stranger = Object.keys(row).find(
    (key) => key !== 'id' && !group.fields.some((field) => field.key === key),
  )
  if (stranger) throw new WrittenWrongly([...place, stranger], `a row of ${group.key} has no such field`)
  const cells = group.fields.flatMap((field) =>
    row[field.key] === undefined
      ? []
      : [[field.key, leafValue(field, row[field.key], [...place, field.key])]],
  )
  // row ids have at least eight letters
  const id = row.id ?? `${group.key}-${String(index + 1).padStart(4, '0')}`
  return { ...Object.fromEntries(cells), id: String(id) }
}

function leafValue(field: LeafField, given: unknown, place: Place): LeafValue {
  const wrong = (message: string) => new WrittenWrongly(place, message)
  switch (field.type) {
    case 'text':
      return wordsOf(given, wrong).replace(/\s+/g, ' ').trim()
    case 'prose':
      return paragraphsOf(wordsOf(given, wrong))
    case 'rich':
      return parseLightMarkup(wordsOf(given, wrong))
    case 'tags':
      if (!Array.isArray(given)) throw wrong('wants a list of words')
      return given.map(String)
    case 'choice':
      return chosen(field.options, given, wrong)
    case 'choices': {
      if (!Array.isArray(given)) throw wrong('wants a list of options')
      const keys = given.map((one) => chosen(field.options, one, wrong))
      // in the order of the description, as they are read out of a draft
      return field.options.map(({ key }) => key).filter((key) => keys.includes(key))
    }
    case 'number':
      if (typeof given !== 'number') throw wrong('wants a number')
      return given
    case 'date':
      if (typeof given !== 'string' || !isDate(given)) throw wrong('wants a day, as 2026-03-01')
      return given
    case 'flag':
      if (given !== true) throw wrong('wants true, or nothing')
      return true
    case 'row_ref':
      return wordsOf(given, wrong)
  }
}

type Wrong = (message: string) => WrittenWrongly

function wordsOf(given: unknown, wrong: Wrong): string {
  // a title that is a year is a number to YAML
  if (typeof given !== 'string' && typeof given !== 'number') throw wrong('wants words')
  return String(given)
}

function chosen(options: readonly { key: string }[], given: unknown, wrong: Wrong): string {
  const option = options.find(({ key }) => key === String(given))
  if (!option)
    throw wrong(`has no option ${String(given)}; there are ${options.map(({ key }) => key).join(', ')}`)
  return option.key
}

/** A line break is a space, an empty line begins a new paragraph. */
function paragraphsOf(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
}

/** Rows that are referred to must be there. */
function checkReferences(fields: readonly Field[], text: Content) {
  const rowsOf = (key: string) =>
    (text as Readonly<Record<string, readonly DescribedRow[] | undefined>>)[key] ?? []
  for (const group of fields) {
    if (group.type !== 'rows') continue
    for (const leaf of group.fields) {
      if (leaf.type !== 'row_ref') continue
      const ids = rowsOf(leaf.group).map(({ id }) => id)
      for (const [index, row] of rowsOf(group.key).entries()) {
        const id = row[leaf.key]
        if (id !== undefined && !ids.includes(String(id)))
          throw new WrittenWrongly(
            [group.key, index, leaf.key],
            `no row of ${leaf.group} is called ${String(id)}`,
          )
      }
    }
  }
}

function isRecord(given: unknown): given is Given {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}
