/** `/sitemap.xml`; in a large collection a list of its parts, `/sitemap.xml?del=2`. */
import { z } from 'zod'
import { NotFound } from '#app/domain/errors.ts'
import { sitemap } from '#server/formats/sitemap.ts'
import { parseAddress } from '#server/http/addresses/parse-address.ts'
import { readQuery } from '#server/http/addresses/query.ts'
import { fileResponse } from '#server/http/caching/cache-headers.ts'
import { respond } from '#server/http/respond.ts'

const partNumber = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .nullable()

export const loader = respond(async ({ request, context }) => {
  const part = parseAddress(partNumber, readQuery(request).get('del'))
  const map = await sitemap(context.db, context.origin, part)
  if (map === null) throw new NotFound()
  return fileResponse(request, 'application/xml', map)
})
