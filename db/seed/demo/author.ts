/** How the contents of the demo world are written down: like a form, with the row ids left to this file. */
import type { Content, DescribedRow, LeafValue } from '#app/domain/cases/content.ts'
import { type CaseKind, fieldOf } from '#app/domain/cases/document.ts'
import type { LeafField, RowsField } from '#app/domain/cases/fields.ts'

export type RowInput = Readonly<Record<string, LeafValue>>
/** A row that is only its name may be given as a string. */
export type Written = Readonly<Record<string, LeafValue | readonly (RowInput | string)[]>>

export const caseStudy = (written: Written): Content => contentOf('case_study', written)
export const lesson = (written: Written): Content => contentOf('lesson', written)

/** `before` with some fields written anew; rows that stand where they stood keep their ids. */
export function revised(kind: CaseKind, before: Content, written: Written): Content {
  return { ...before, ...contentOf(kind, written) }
}

/** A content of a draft in which these fields are still empty. */
export function without(content: Content, ...keys: readonly string[]): Content {
  return Object.fromEntries(Object.entries(content).filter(([key]) => !keys.includes(key)))
}

/** Text over several lines: a line break is a space, an empty line begins a new paragraph. */
export function prose(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw({ raw: parts }, ...values)
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
}

/** @throws Error when a field is misspelt: what the description does not know would silently vanish. */
function contentOf(kind: CaseKind, written: Written): Content {
  const content: Record<string, LeafValue | DescribedRow[]> = {}
  for (const [key, value] of Object.entries(written)) {
    const field = fieldOf(kind, key)
    if (!field) throw new Error(`a demo ${kind} has no field ${key}`)
    content[key] = field.type === 'rows' ? rowsOf(field, value) : leafOf(field, value as LeafValue)
  }
  return content as Content
}

function rowsOf(group: RowsField, value: Written[string]): DescribedRow[] {
  if (!Array.isArray(value)) throw new Error(`${group.key} wants rows`)
  return value.map((given: RowInput | string, index) => {
    const row = typeof given === 'string' ? { [group.named]: given } : given
    const known = ['id', ...group.fields.map((field) => field.key)]
    const stranger = Object.keys(row).find((key) => !known.includes(key))
    if (stranger) throw new Error(`a row of ${group.key} has no field ${stranger}`)
    const leaves = group.fields.flatMap((field) => {
      const cell = row[field.key]
      return cell === undefined ? [] : [[field.key, leafOf(field, cell)] as const]
    })
    // row ids have at least eight letters
    const id = row.id ?? `${group.key}-${String(index + 1).padStart(4, '0')}`
    return { ...Object.fromEntries(leaves), id } as DescribedRow
  })
}

/** Choices in the order of the description, as they are read out of a draft: they are compared by their JSON. */
function leafOf(field: LeafField, value: LeafValue): LeafValue {
  if (field.type !== 'choices' || !Array.isArray(value)) return value
  return field.options.map((option) => option.key).filter((key) => value.includes(key))
}
