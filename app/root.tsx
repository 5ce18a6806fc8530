/** The frame of every page: language, head, header, what was just done, the page itself, footer. */

import font from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import type { HeadersFunction, LinksFunction, MetaFunction } from '@remix-run/node'
import { Outlet, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { languageOf, withoutLanguage } from '#app/i18n/languages.ts'
import { messages } from '#app/i18n/messages.ts'
import { TextProvider, useText } from '#app/i18n/use-text.tsx'
import styles from '#app/styles/app.css?url'
import darkStyles from '#app/styles/dark.css?url'
import { respond } from '#server/http/respond.ts'
import { countForHeader } from '#server/reviews/waiting.ts'
import { DocumentHead } from './components/page/document-head.tsx'
import { EditorScript } from './components/page/editor-script.tsx'
import { usePageHandle } from './components/page/page-handle.ts'
import { pageTitle } from './components/page/page-title-text.ts'
import { mayReview, type PersonSummary } from './components/page/person-summary.ts'
import { problemOf } from './components/page/problem.ts'
import { readProblem } from './components/page/problem-data.ts'
import { ProblemPage } from './components/page/problem-page.tsx'
import { SiteFooter } from './components/page/site-footer.tsx'
import { SiteHeader } from './components/page/site-header.tsx'
import { SuggestionsProvider } from './components/search/suggestions.tsx'
import { OutcomeNotice } from './components/ui/outcome-notice.tsx'
import type { Theme } from './domain/people/person.ts'

export const links: LinksFunction = () => [
  { rel: 'preload', href: font, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** Of an error page, those that came with the error. Pages have their own. */
export const headers: HeadersFunction = ({ errorHeaders, parentHeaders }) => errorHeaders ?? parentHeaders

/** The same for every anonymous reader of an address, so that the page can be cached; but to whoever is told what she did. */
export const loader = respond(async ({ request, context }) => {
  const { person } = context
  const summary: PersonSummary | null = person && {
    name: person.name,
    mayReview: mayReview(person),
    isAdmin: person.isAdmin,
  }
  const theme: Theme = person?.theme ?? 'auto'
  return {
    person: summary,
    theme,
    waiting: await countForHeader(context),
    outcome: context.outcome,
    suggestions: context.suggestions.in(context.lang),
    origin: context.origin,
    path: withoutLanguage(new URL(request.url).pathname),
  }
})

/** The title of what went wrong; pages that went well bring their own. */
export const meta: MetaFunction = ({ error, location }) => {
  const t = messages[languageOf(location.pathname)]
  const title = error ? problemOf(t, readProblem(error)).title : t.common.site.name
  return [{ title: pageTitle(t, title) }]
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  // outside of an error boundary it is null or undefined, depending on the page
  const failed = Boolean(useRouteError())
  const handle = usePageHandle()
  const lang = languageOf(useLocation().pathname)
  return (
    <html lang={lang}>
      <DocumentHead
        lang={lang}
        theme={data?.theme ?? 'auto'}
        darkStyles={darkStyles}
        place={failed || !data ? null : data}
      />
      <body className={handle.workspace && !failed ? 'workspace' : undefined}>
        <TextProvider lang={lang} t={messages[lang]}>
          <SuggestionsProvider value={data?.suggestions ?? []}>
            <SkipLink />
            <SiteHeader
              person={data?.person ?? null}
              waiting={data?.waiting ?? {}}
              withSearch={failed || !handle.ownSearch}
            />
            <main id="content" tabIndex={-1}>
              {data?.outcome && <OutcomeNotice outcome={data.outcome} />}
              {children}
            </main>
            {(failed || !handle.workspace) && <SiteFooter />}
          </SuggestionsProvider>
        </TextProvider>
        {handle.interactive && !failed && <EditorScript />}
      </body>
    </html>
  )
}

function SkipLink() {
  const { t } = useText()
  return (
    <a className="skip" href="#content">
      {t.common.layout.skip}
    </a>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ProblemPage {...readProblem(useRouteError())} />
}
