/** POST: takes somebody out of the organisation, or oneself. */
import { redirect } from '@remix-run/node'
import { NotFound } from '#app/domain/errors.ts'
import { removalForm } from '#app/domain/people/organisation-forms.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { readForm } from '#server/http/form.ts'
import { respond } from '#server/http/respond.ts'
import { signedIn } from '#server/http/signed-in.ts'
import { removeMember } from '#server/organisations/members.ts'
import { organisationFromInside } from '#server/organisations/presentation.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ params, context }) => {
  throw redirect(pathIn(context.lang, `/organisationer/${params.slug}/medlemmar`), 303)
})

export const action = respond(async ({ params, request, context }) => {
  const person = signedIn(context)
  const organisation = await organisationFromInside(context.db, person, params.slug ?? '')
  const form = await readForm(request, removalForm)
  if (!form.ok) throw new NotFound()
  const personId = form.value.person
  const result = await removeMember(context.db, person, { organisationId: organisation.id, personId })
  const members = `/organisationer/${organisation.slug}/medlemmar`
  if (!result.ok) throw redirect(pathIn(context.lang, `${members}?fel=${result.error}`), 303)
  // whoever left no longer sees the members
  const next = personId === person.id ? '/konto?klart=left' : `${members}?klart=memberRemoved`
  throw redirect(pathIn(context.lang, next), 303)
})
