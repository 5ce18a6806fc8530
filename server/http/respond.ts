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

/** Loaders and actions get the same arguments. */
export type RouteArgs = ActionFunctionArgs

/** Calls `handler`; a broken rule becomes a response that the error pages show, a bug stays a bug. */
export function respond<T>(handler: (args: RouteArgs) => Promise<T>): (args: RouteArgs) => Promise<T> {
  return async (args) => {
    try {
      return await handler(args)
    } catch (problem) {
      throw translated(problem, args.request)
    }
  }
}

function translated(problem: unknown, request: Request): unknown {
  if (problem instanceof NotFound) return data({ reason: null }, { status: 404 })
  if (problem instanceof Forbidden) return data({ reason: null }, { status: 403 })
  if (problem instanceof InvalidMove) return data({ reason: problem.reason }, { status: 409 })
  if (problem instanceof TooMany)
    return data(
      { reason: null },
      { status: 429, headers: { 'Retry-After': String(problem.retryAfterSeconds) } },
    )
  if (problem instanceof TooCostly) return data({ reason: 'tooCostly' }, { status: 422 })
  if (problem instanceof Busy)
    return data({ reason: 'busy' }, { status: 503, headers: { 'Retry-After': '5' } })
  if (problem instanceof SignInNeeded) return redirect(signInFrom(request), 303)
  return problem
}

/** To the sign-in page, and back to where the person was; after a POST, back to the page it was sent from. */
function signInFrom(request: Request): string {
  const url = new URL(request.url)
  const next = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname
  return pathIn(languageOf(url.pathname), pathTo('signIn', { next }))
}
