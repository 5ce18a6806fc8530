/** Where a published case is read: a path of the site map, without the language. */
import type { CaseKind } from './cases/document.ts'

/** The shelf on which this kind stands, also what a text is called whose title leaves nothing for an address. */
export const shelves: Readonly<Record<CaseKind, string>> = { lesson: 'lardom', case_study: 'fall' }

export function casePath(kind: CaseKind, slug: string): string {
  return `/${shelves[kind]}/${slug}`
}

export function kindOnShelf(shelf: string): CaseKind | null {
  if (shelf === shelves.lesson) return 'lesson'
  return shelf === shelves.case_study ? 'case_study' : null
}
