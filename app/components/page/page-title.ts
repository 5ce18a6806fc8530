/** Titles of pages, "Sida – Erfa", in the language of their address. */
import type { MetaFunction } from '@remix-run/react'
import { languageOf } from '#app/i18n/languages.ts'
import { type Messages, messages } from '#app/i18n/messages.ts'

type Loaded<Loader> = Parameters<MetaFunction<Loader>>[0]['data']

/**
 * The `meta` of a route: `export const meta = titled((t) => t.pages.about.title)`, or from what its loader found:
 * `titled<typeof loader>((t, data) => data?.case.title ?? t.common.kinds.case_study)`.
 */
export function titled<Loader = unknown>(
  title: (t: Messages, data: Loaded<Loader>) => string,
  description?: (t: Messages, data: Loaded<Loader>) => string,
): MetaFunction<Loader> {
  return ({ location, data }) => {
    const t = messages[languageOf(location.pathname)]
    const described = description?.(t, data)
    return [
      { title: pageTitle(t, title(t, data)) },
      ...(described ? [{ name: 'description', content: described }] : []),
    ]
  }
}

export function pageTitle(t: Messages, title: string): string {
  const { name } = t.common.site
  return title.endsWith(name) ? title : `${title} – ${name}`
}
