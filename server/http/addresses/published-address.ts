import { kindOnShelf } from '#app/domain/cases/case-path.ts'
import { NotFound } from '#app/domain/errors.ts'
import { withoutLanguage } from '#app/i18n/languages.ts'
import type { PublishedAddress } from '#server/versions/find-published.ts'

/**
 * Which text an address of either shelf asks for: `/fall/<slug>…` or `/lardom/<slug>/v/<number>…`, in both languages.
 * @throws NotFound when it cannot be the address of any text.
 */
export function publishedAddress(
  request: Request,
  params: { slug?: string; number?: string },
): PublishedAddress {
  const [, shelf = ''] = withoutLanguage(new URL(request.url).pathname).split('/')
  const kind = kindOnShelf(shelf)
  if (!kind || !params.slug) throw new NotFound()
  if (params.number === undefined) return { kind, slug: params.slug, number: null }
  if (!/^[1-9]\d{0,6}$/.test(params.number)) throw new NotFound()
  return { kind, slug: params.slug, number: Number(params.number) }
}
