/** A published text in a form for machines: the same rights, addresses and caching as the page. */

import { casePath, versionPath } from '#app/domain/cases/case-path.ts'
import type { PublishedText, Tombstone } from '#app/domain/cases/published-case.ts'
import type { Language } from '#app/domain/language.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { cacheHeaders } from './caching/cache-headers.ts'
import { readPublished } from './read-published.ts'
import type { Context } from './request-context.ts'
import type { RouteArgs } from './respond.ts'

interface Form {
  /** Of the address, with the dot. */
  ending: string
  contentType: string
  text: (text: PublishedText, context: Context) => string | Promise<string>
  tombstone: (tombstone: Tombstone, lang: Language) => string
}

export async function publishedFileResponse(args: RouteArgs, form: Form): Promise<Response> {
  const { origin, lang, person } = args.context
  const found = await readPublished(args, form.ending)
  const headers = { 'Content-Type': `${form.contentType}; charset=utf-8`, ...cacheHeaders(person) }
  if (found.type === 'gone')
    return new Response(form.tombstone(found.tombstone, lang), { status: 410, headers })
  const { text } = found
  const { kind, slug, number } = text
  const page =
    origin + pathIn(lang, args.params.number ? versionPath(kind, slug, number) : casePath(kind, slug))
  return new Response(await form.text(text, args.context), {
    // the page is what should be found
    headers: { ...headers, Link: `<${page}>; rel="canonical"`, 'X-Robots-Tag': 'noindex' },
  })
}
