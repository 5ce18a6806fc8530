/** Titles of pages in the language of their address. */
import type { MetaFunction } from '@remix-run/react'
import type { Outcome } from '#app/domain/outcome.ts'
import { languageOf } from '#app/i18n/languages.ts'
import { type Messages, messages } from '#app/i18n/messages.ts'
import { pageTitle } from './page-title-text.ts'

type Loaded<Loader> = Parameters<MetaFunction<Loader>>[0]['data']

/**
 * The `meta` of a route: `export const meta = titled((t) => t.pages.about.title)`, or from what its loader found:
 * `titled<typeof loader>((t, data) => data?.case.title ?? t.common.kinds.case_study)`.
 */
export function titled<Loader = unknown>(
  title: (t: Messages, data: Loaded<Loader>) => string,
  description?: (t: Messages, data: Loaded<Loader>) => string,
): MetaFunction<Loader> {
  return ({ location, data, matches }) => {
    const t = messages[languageOf(location.pathname)]
    const described = description?.(t, data)
    const said = pageTitle(t, title(t, data))
    const isFailed = matches.some((match) => isOfFailedForm(match.data) || saysRefused(match.data))
    return [
      { title: isFailed ? t.common.form.failedTitle(said) : said },
      ...(described ? [{ name: 'description', content: described }] : []),
    ]
  }
}

/** Set where a page is made, when the form on it was not taken: no loader and no `meta` gets to know that. */
const failedForm = 'failedForm'

/** The loaders' data of a page that shows again what was sent and what was wrong with it, when the action said so. */
export function withFailedForm(loaded: object, returned: Readonly<Record<string, unknown>> | null) {
  return Object.values(returned ?? {}).some(hasErrors) ? { ...loaded, [failedForm]: true } : loaded
}

const hasErrors = (returned: unknown) =>
  typeof returned === 'object' && returned !== null && 'errors' in returned

const isOfFailedForm = (loaded: unknown) =>
  typeof loaded === 'object' && loaded !== null && failedForm in loaded

/** Why a form did nothing, on the page that it led to. */
const saysRefused = (loaded: unknown) => {
  const { outcome } = (loaded ?? {}) as { outcome?: Outcome | null }
  return outcome ? 'refused' in outcome : false
}
