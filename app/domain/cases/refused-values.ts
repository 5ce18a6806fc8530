/** Values that no reader will get as they stand: what they say is wrong, and publishing asks to mend them first. */
import { problems } from './completeness.ts'
import type { Content, DescribedRow, FieldValue } from './content.ts'
import { type CaseKind, rowPath } from './document.ts'
import type { Problem, ProblemKind } from './problem.ts'

const wrongValues: readonly ProblemKind[] = [
  'badLink',
  'badEmail',
  'outOfRange',
  'endBeforeStart',
  'highBelowLow',
  'likelyOutside',
  'toBeforeFrom',
]

/** The content without them, and which they were. */
export function withoutRefusedValues(
  kind: CaseKind,
  content: Content,
): { content: Content; refused: readonly Problem[] } {
  const refused = problems(kind, content).filter((problem) => wrongValues.includes(problem.kind))
  const paths = new Set(refused.map(({ path }) => path))
  if (paths.size === 0) return { content, refused }
  const kept = Object.entries(content as Readonly<Record<string, FieldValue>>)
    .filter(([key]) => !paths.has(key))
    .map(([key, value]) => [key, isRows(value) ? value.map((row) => rowWithout(paths, key, row)) : value])
  return { content: Object.fromEntries(kept) as Content, refused }
}

function isRows(value: FieldValue): value is readonly DescribedRow[] {
  return Array.isArray(value) && value.some((row) => typeof row === 'object')
}

function rowWithout(paths: ReadonlySet<string>, group: string, row: DescribedRow): DescribedRow {
  const kept = Object.entries(row).filter(([key]) => !paths.has(rowPath(group, row.id, key)))
  return { ...Object.fromEntries(kept), id: row.id }
}
