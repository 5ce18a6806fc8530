/** Wraps every loader and action: the one place where broken rules become HTTP. */
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import {
  Busy,
  Forbidden,
  InvalidMove,
  NotFound,
  SignInNeeded,
  TooCostly,
  TooMany,
} from '#app/domain/errors.ts'
import { pathTo } from '#app/domain/paths.ts'
import { languageOf, pathIn } from '#app/i18n/languages.ts'
import { isDatabaseUnavailable } from '#db/postgres/unavailable.ts'
import { retryUnavailableAfterSeconds } from './error-page.ts'
import { Loaded } from './loaded.ts'

/** Loaders and actions get the same arguments. */
export type RouteArgs = ActionFunctionArgs

/**
 * Calls `handler`; a broken rule becomes a response that the error pages show, a bug stays a bug. What it returns is typed as
 * the page gets it.
 */
export function respond<T>(handler: (args: RouteArgs) => Promise<T>): (args: RouteArgs) => Promise<T> {
  return async (args) => {
    try {
      return keepFromRemix(await handler(args), args) as T
    } catch (problem) {
      throw translate(problem, args)
    }
  }
}

function keepFromRemix(found: unknown, { context, request }: RouteArgs): unknown {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead || context.asksForData || found instanceof Response) return found
  if (!isDataWithInit(found)) return new Loaded(found)
  return data(new Loaded(found.data), found.init ?? undefined)
}

/** What Remix's `data` makes; it exports no class for it. */
function isDataWithInit(found: unknown): found is { data: unknown; init: ResponseInit | null } {
  return (
    typeof found === 'object' && found !== null && 'type' in found && found.type === 'DataWithResponseInit'
  )
}

/** A worker that is at its limit of time is replaced by then. */
const retryBusyAfterSeconds = 5

function translate(problem: unknown, { request, context }: RouteArgs): unknown {
  if (problem instanceof NotFound) return refusal(404)
  if (problem instanceof Forbidden) return refusal(403)
  if (problem instanceof InvalidMove) return Response.json({ ...problem, status: 409 }, { status: 409 })
  if (problem instanceof TooMany) return retryLater(429, problem.retryAfterSeconds)
  if (isDatabaseUnavailable(problem)) {
    context.log.warn({ err: problem }, 'the database is unavailable')
    return retryLater(503, retryUnavailableAfterSeconds)
  }
  if (problem instanceof SignInNeeded) return redirect(signInFrom(request), 303)
  return refusalOf(problem) ?? problem
}

/** What a worker thread refused; null for anything else. */
export function refusalOf(problem: unknown): Response | null {
  if (problem instanceof TooCostly) return refusal(422, 'tooCostly')
  return problem instanceof Busy ? retryLater(503, retryBusyAfterSeconds, 'busy') : null
}

/** A whole response and not `data`: of that, Remix sends only the status when a route without a page throws it. */
function refusal(status: number, reason: string | null = null, headers?: HeadersInit): Response {
  return Response.json({ status, reason }, { status, headers })
}

function retryLater(status: 429 | 503, seconds: number, reason: string | null = null): Response {
  return refusal(status, reason, { 'Retry-After': String(seconds) })
}

/** To the sign-in page, and back to where the person was; after a POST, back to the page it was sent from. */
function signInFrom(request: Request): string {
  const url = new URL(request.url)
  const next = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname
  return pathIn(languageOf(url.pathname), pathTo('signIn', { next }))
}
