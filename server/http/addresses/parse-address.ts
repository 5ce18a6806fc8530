import type { ZodType } from 'zod'
import { NotFound } from '#app/domain/errors.ts'

/**
 * Parses a part of the requested address: a route parameter or a query parameter. Data from anywhere else is parsed with
 * the schema itself, so that a row that does not fit is a bug and not a missing page.
 * @throws NotFound when `part` does not fit: such an address names nothing.
 */
export function parseAddress<T>(schema: ZodType<T>, part: unknown): T {
  const result = schema.safeParse(part)
  if (!result.success) throw new NotFound()
  return result.data
}
