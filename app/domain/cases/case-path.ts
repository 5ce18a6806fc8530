/** Where a published case is read. */
import { type Path, pathTo, type shelfNames } from '#app/domain/paths.ts'
import type { CaseKind } from './document.ts'

/** The first part of the address, also what a text is called whose title leaves nothing for an address. */
export const shelves: Readonly<Record<CaseKind, (typeof shelfNames)[number]>> = {
  lesson: 'lardom',
  case_study: 'fall',
}

/** What every address of a case names. */
export type CaseAddress = Readonly<{ shelf: string; slug: string }>

export function casePath(kind: CaseKind, slug: string): Path {
  return pathTo('case', caseAddress(kind, slug))
}

export function versionPath(kind: CaseKind, slug: string, number: number): Path {
  return pathTo('caseVersion', { ...caseAddress(kind, slug), number })
}

export function caseAddress(kind: CaseKind, slug: string): CaseAddress {
  return { shelf: shelves[kind], slug }
}

export function kindOnShelf(shelf: string): CaseKind | null {
  if (shelf === shelves.lesson) return 'lesson'
  return shelf === shelves.case_study ? 'case_study' : null
}
