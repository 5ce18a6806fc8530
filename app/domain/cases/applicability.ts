/**
 * Which sections and fields can say something, given what was chosen elsewhere: the kind of a gain belongs to gains only.
 * A draft keeps what was written before the choice changed; nobody reads it until it applies again.
 */
import { type Content, type DescribedRow, type FieldValue, leafOf } from './content.ts'
import { type CaseKind, sections } from './document.ts'
import type { Condition, Section } from './fields.ts'

export function isMet(condition: Condition, of: Content | DescribedRow): boolean {
  const value = leafOf(of, condition)
  return typeof value === 'string' && condition.in.includes(value)
}

/** Whether it can say something beside what the row, or the document, says. */
export function applies({ when }: { readonly when?: Condition }, beside: Content | DescribedRow): boolean {
  return !when || isMet(when, beside)
}

export function visibleSections(kind: CaseKind, content: Content): readonly Section[] {
  return sections[kind].filter((section) => applies(section, content))
}

/** The field that says which stage the work is in. */
export const stageKey = 'lifecycle'

/** The sections that a document opens on: what its stage needs. The first says which stage it is in. */
export function openingSections(kind: CaseKind, stage: unknown): readonly string[] {
  return sections[kind]
    .filter(({ opensIn }) => opensIn === 'always' || (typeof stage === 'string' && opensIn?.includes(stage)))
    .map(({ key }) => key)
}

/** What of the content stands in the sections that a document opens on. */
export function openingContent(kind: CaseKind, content: Content): Content {
  const opening = openingSections(kind, leafOf(content, { key: stageKey }))
  const fields = sections[kind].flatMap((section) => (opening.includes(section.key) ? section.fields : []))
  const keys = fields.map(({ key }) => key)
  return Object.fromEntries(Object.entries(content).filter(([key]) => keys.includes(key))) as Content
}

/** The content without what does not apply. A row of which nothing is left says nothing. */
export function applicableContent(kind: CaseKind, content: Content): Content {
  const values = content as Readonly<Record<string, FieldValue>>
  const kept: Record<string, FieldValue> = {}
  for (const section of visibleSections(kind, content))
    for (const field of section.fields) {
      const value = values[field.key]
      if (value === undefined || !applies(field, content)) continue
      if (field.type !== 'rows') kept[field.key] = value
      else
        kept[field.key] = (value as readonly DescribedRow[]).map((row) => {
          const applicable = field.fields.filter((leaf) => row[leaf.key] !== undefined && applies(leaf, row))
          const cells = applicable.map((leaf) => [leaf.key, row[leaf.key]])
          return { ...Object.fromEntries(cells), id: row.id } as DescribedRow
        })
    }
  return kept as Content
}
