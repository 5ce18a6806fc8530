/** An address without its last part: whoever shortens it comes to the list of what stands below it. */

import { kindOnShelf } from '#app/domain/cases/case-path.ts'
import { NotFound } from '#app/domain/errors.ts'
import { type Path, pathTo } from '#app/domain/paths.ts'
import { searchPath } from '#app/domain/search/search-request.ts'
import { withoutLanguage } from '#app/i18n/languages.ts'
import { seeOther } from '#server/http/addresses/see-other.ts'
import { type RouteArgs, respond } from '#server/http/respond.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async (args) => {
  throw seeOther(args.context, listOf(args))
})

function listOf({ request, params }: RouteArgs): Path {
  if (params.taxonomy) return pathTo('topics')
  const [, shelf = ''] = withoutLanguage(new URL(request.url).pathname).split('/')
  const kind = kindOnShelf(shelf)
  if (!kind) throw new NotFound()
  return params.slug
    ? pathTo('caseVersions', { shelf, slug: params.slug })
    : searchPath({ chosen: { kind: [kind] } })
}
