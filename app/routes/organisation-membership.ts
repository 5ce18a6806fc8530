/** POST: another role for a member. */
import { redirect } from '@remix-run/node'
import { NotFound } from '#app/domain/errors.ts'
import { roleForm } from '#app/domain/forms/organisation.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { readForm } from '#server/form.ts'
import { changeRole } from '#server/organisations/members.ts'
import { organisationFromInside } from '#server/organisations/presentation.ts'
import { respond } from '#server/respond.ts'
import { signedIn } from '#server/signed-in.ts'

export { NoPage as default } from '#app/components/no-page.ts'

export const loader = respond(async ({ params, context }) => {
  throw redirect(pathIn(context.lang, `/organisationer/${params.slug}/medlemmar`), 303)
})

export const action = respond(async ({ params, request, context }) => {
  const person = signedIn(context)
  const organisation = await organisationFromInside(context.db, person, params.slug ?? '')
  const form = await readForm(request, roleForm)
  if (!form.ok) throw new NotFound()
  const { person: personId, role } = form.value
  const result = await changeRole(context.db, person, { organisationId: organisation.id, personId, role })
  const outcome = result.ok ? 'klart=roleChanged' : `fel=${result.error}`
  throw redirect(pathIn(context.lang, `/organisationer/${organisation.slug}/medlemmar?${outcome}`), 303)
})
