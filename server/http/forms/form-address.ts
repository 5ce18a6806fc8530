/** What an address needs that takes a form of another page. */
import type { ZodType } from 'zod'
import { NotFound } from '#app/domain/errors.ts'
import type { Path } from '#app/domain/paths.ts'
import { seeOther } from '#server/http/addresses/see-other.ts'
import { type RouteArgs, respond } from '#server/http/respond.ts'
import { readForm } from './form.ts'

/** The loader: whoever asks for the address goes on to the page of the form, if she may know of it. */
export function leadsTo(page: (args: RouteArgs) => Path) {
  return respond(async (args) => {
    throw seeOther(args.context, page(args))
  })
}

/**
 * The loader of a page that only says why a form did nothing, while the form itself stands on another page: whoever asks for the
 * address, by a bookmark or after signing in again, goes on to that one.
 */
export function loadFormAnswer<T>(page: (args: RouteArgs) => Path, load: (args: RouteArgs) => Promise<T>) {
  return respond(async (args) => {
    if (!args.context.answersForm) throw seeOther(args.context, page(args))
    return load(args)
  })
}

/**
 * What the form says.
 * @throws NotFound for what no page of ours sends
 */
export async function readHiddenFields<T>(request: Request, schema: ZodType<T>): Promise<T> {
  const form = await readForm(request, schema)
  if (!form.ok) throw new NotFound()
  return form.value
}
