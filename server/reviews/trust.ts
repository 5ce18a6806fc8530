import type { Case } from '#server/drafts/case-row.ts'

/** Whether the organisation is trusted with this kind of text; who may publish it is another question. */
export function isTrusted(found: Pick<Case, 'kind' | 'organisationIsTrusted'>): boolean {
  return found.kind === 'lesson' && found.organisationIsTrusted
}
