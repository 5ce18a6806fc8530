/** Turns a finished page into an answer. */
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { PageScriptContext } from '#app/components/page/editor-script.tsx'
import { withFailedForm } from '#app/components/page/page-title.ts'
import { pageHtml } from './page-html.ts'

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Response {
  const { staticHandlerContext: made } = remix
  made.loaderData.root = withFailedForm(made.loaderData.root, made.actionData)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // what reloads the page while developing comes first; Remix's types do not name it
  const { entry, hmr } = remix.manifest as typeof remix.manifest & { hmr?: { runtime: string } }
  const modules = [...(hmr ? [hmr.runtime] : []), entry.module]
  const page = (
    <PageScriptContext.Provider value={{ modules, nonce }}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </PageScriptContext.Provider>
  )
  return new Response(pageHtml(page), { headers, status })
}

/** What a loader or an action did not expect. Of refusals only Remix's own pass here, as of a form where none is taken. */
export const handleError: HandleErrorFunction = (problem, { request, context }) => {
  if (!request.signal.aborted && !isRouteErrorResponse(problem))
    context.log.error({ err: problem }, 'a loader or an action failed')
}
