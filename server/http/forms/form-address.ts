/** What an address needs that only takes forms, whose fields the page filled in that shows them. */
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
 * What the form says.
 * @throws NotFound for what no page of ours sends
 */
export async function readHiddenFields<T>(request: Request, schema: ZodType<T>): Promise<T> {
  const form = await readForm(request, schema)
  if (!form.ok) throw new NotFound()
  return form.value
}
