/** Turns a finished page into an answer. */
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse } from '@remix-run/react'
import { withFailedForm } from '#app/components/page/page-title.ts'
import { isLarge } from '#app/domain/cases/page-budget.ts'
import { Loaded } from '#server/http/loaded.ts'
import { refusalOf } from '#server/http/respond.ts'
import { plainPage, renderPage } from './render-page.tsx'

/** For the thread that draws large pages. */
export { renderPlainPage } from './render-page.tsx'

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { staticHandlerContext: made } = remix
  made.loaderData = valuesOf(made.loaderData)
  made.loaderData.root = withFailedForm(made.loaderData.root, made.actionData)
  // what reloads the page while developing comes first; Remix's types do not name it
  const { entry, hmr } = remix.manifest as typeof remix.manifest & { hmr?: { runtime: string } }
  const modules = [...(hmr ? [hmr.runtime] : []), entry.module]
  const given = { url: request.url, nonce: context.nonce, modules }
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // an error may be of any class, and its page is small; while developing there is no build that a thread could load
  if (made.errors || import.meta.env.DEV || !isLarge(made.loaderData))
    return new Response(renderPage(remix, given), { headers, status })
  try {
    const html = await context.documents.run('page', plainPage(made, given))
    return new Response(html, { headers, status })
  } catch (problem) {
    throw refusalOf(problem) ?? problem
  }
}

function valuesOf(loaderData: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(loaderData).map(([id, loaded]) => [id, Loaded.valueOf(loaded)]))
}

/** What a loader or an action did not expect. Of refusals only Remix's own and a thread's pass here, as of a form where none is taken. */
export const handleError: HandleErrorFunction = (problem, { request, context }) => {
  if (!request.signal.aborted && !isRouteErrorResponse(problem) && !(problem instanceof Response))
    context.log.error({ err: problem }, 'a loader or an action failed')
}
