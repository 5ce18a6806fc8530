/**
 * A page drawn from plain data: what Remix knows of it when its loaders have run. Drawing grows with the text, so a large
 * page is drawn by a document worker, and the thread that answers everybody else only hands the data over.
 */
import type { EntryContext, ServerBuild } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { PageScriptContext } from './components/page/editor-script.tsx'
import { pageHtml } from './page-html.ts'

type Made = EntryContext['staticHandlerContext']

/** Nothing but what can be copied to another thread. */
export interface PlainPage {
  readonly url: string
  readonly nonce: string
  /** Addresses of the scripts of the editor's page. */
  readonly modules: readonly string[]
  readonly location: Made['location']
  readonly matches: readonly PlainMatch[]
  readonly loaderData: Made['loaderData']
  readonly actionData: Made['actionData']
  readonly statusCode: number
}

type PlainMatch = Pick<Made['matches'][number], 'params' | 'pathname' | 'pathnameBase'> & { id: string }

export function plainPage(
  { location, matches, loaderData, actionData, statusCode }: Made,
  given: Pick<PlainPage, 'url' | 'nonce' | 'modules'>,
): PlainPage {
  return {
    ...given,
    location,
    // a route holds functions
    matches: matches.map(({ route, params, pathname, pathnameBase }) => ({
      id: route.id,
      params,
      pathname,
      pathnameBase,
    })),
    loaderData,
    actionData,
    statusCode,
  }
}

export function renderPage(remix: EntryContext, page: Pick<PlainPage, 'url' | 'nonce' | 'modules'>): string {
  return pageHtml(
    <PageScriptContext.Provider value={{ modules: page.modules, nonce: page.nonce }}>
      <RemixServer context={remix} url={page.url} nonce={page.nonce} />
    </PageScriptContext.Provider>,
  )
}

/** The same as `renderPage` where the page was made. */
export function renderPlainPage(build: ServerBuild, page: PlainPage): string {
  const routes = Object.entries(build.routes)
  const modules = routes.flatMap(([id, route]) => (route ? [[id, route.module] as const] : []))
  const made = {
    basename: build.basename ?? '/',
    location: page.location,
    matches: page.matches.map(({ id, ...match }) => ({ ...match, route: { id } })),
    loaderData: page.loaderData,
    actionData: page.actionData,
    errors: null,
    statusCode: page.statusCode,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  }
  const remix: EntryContext = {
    manifest: build.assets,
    routeModules: Object.fromEntries(modules) as EntryContext['routeModules'],
    staticHandlerContext: made as unknown as Made,
    serverHandoffString: '',
    renderMeta: {},
    future: build.future,
    isSpaMode: build.isSpaMode,
    serializeError: ({ message }) => ({ message }),
  }
  return renderPage(remix, page)
}
