/** Every address that the site map does not know. */
import { NotFound } from '#app/domain/errors.ts'
import { respond } from '#server/http/respond.ts'

export const loader = respond(async () => {
  throw new NotFound()
})
export const action = loader

/** Never shown: the error page of the layout is. A route with a component answers as a page, not as bare data. */
export default function UnknownPage() {
  return null
}
