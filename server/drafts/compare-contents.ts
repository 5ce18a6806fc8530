import type { SectionChange } from '#app/domain/cases/comparison/compare.ts'
import type { Content } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'
import type { Services } from '#server/services.ts'

/**
 * What differs, for the language of the page.
 * @throws TooCostly, Busy
 */
export async function compareContents(
  { documents, lang }: Pick<Services, 'documents'> & { lang: Language },
  kind: CaseKind,
  before: Content,
  after: Content,
): Promise<SectionChange[]> {
  const [changes = []] = await documents.run('compare', { kind, lang, pairs: [[before, after]] })
  return changes
}
