/** Turns a finished page into an answer. */
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { handleOf } from '#app/components/page/page-handle.ts'
import { withFailedForm } from '#app/components/page/page-title.ts'
import { interactiveHtml, staticHtml } from './page-html.ts'

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, log }: AppLoadContext,
): Promise<Response> {
  const { staticHandlerContext: made } = remix
  made.loaderData.root = withFailedForm(made.loaderData.root, made.actionData)
  const page = <RemixServer context={remix} url={request.url} nonce={nonce} />
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!isInteractive(remix)) return new Response(staticHtml(page), { headers, status })
  let code = status
  const onError = (problem: unknown) => {
    if (request.signal.aborted) return
    code = 500
    log.error({ err: problem }, 'a page could not be rendered')
  }
  const html = await interactiveHtml(page, { nonce, signal: request.signal, onError })
  return new Response(html, { headers, status: code })
}

function isInteractive({ staticHandlerContext, routeModules }: EntryContext): boolean {
  return (
    handleOf(staticHandlerContext.matches.map(({ route }) => routeModules[route.id]?.handle)).interactive ===
    true
  )
}

/** What a loader or an action did not expect. Of refusals only Remix's own pass here, as of a form where none is taken. */
export const handleError: HandleErrorFunction = (problem, { request, context }) => {
  if (!request.signal.aborted && !isRouteErrorResponse(problem))
    context.log.error({ err: problem }, 'a loader or an action failed')
}
