import { kindOnShelf } from '#app/domain/cases/case-path.ts'
import { NotFound } from '#app/domain/errors.ts'
import { withoutLanguage } from '#app/i18n/languages.ts'
import type { Db } from '#db/connect.ts'
import { findPublishedCase, type PublishedCase } from './versions.ts'

/**
 * The case at an address of either shelf: `/fall/<slug>/…` or `/lardom/<slug>/…`.
 * @throws NotFound
 */
export async function publishedAt(
  db: Db,
  request: Request,
  slug: string | undefined,
): Promise<PublishedCase> {
  const [, shelf = ''] = withoutLanguage(new URL(request.url).pathname).split('/')
  const kind = kindOnShelf(shelf)
  if (!kind || !slug) throw new NotFound()
  return findPublishedCase(db, slug, kind)
}
