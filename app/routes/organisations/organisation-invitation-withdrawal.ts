/** POST: takes an invitation back; its link is dead from then on. */
import { redirect } from '@remix-run/node'
import { NotFound } from '#app/domain/errors.ts'
import { invitationWithdrawalForm } from '#app/domain/people/organisation-forms.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { readForm } from '#server/http/form.ts'
import { respond } from '#server/http/respond.ts'
import { signedIn } from '#server/http/signed-in.ts'
import { withdrawOrganisationInvitation } from '#server/organisations/invitations.ts'
import { organisationFromInside } from '#server/organisations/presentation.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ params, context }) => {
  throw redirect(pathIn(context.lang, `/organisationer/${params.slug}/medlemmar`), 303)
})

export const action = respond(async ({ params, request, context }) => {
  const person = signedIn(context)
  const organisation = await organisationFromInside(context.db, person, params.slug ?? '')
  const form = await readForm(request, invitationWithdrawalForm)
  if (!form.ok) throw new NotFound()
  await withdrawOrganisationInvitation(context.db, person, organisation.id, form.value.invitation)
  const path = `/organisationer/${organisation.slug}/medlemmar?klart=invitationWithdrawn`
  throw redirect(pathIn(context.lang, path), 303)
})
