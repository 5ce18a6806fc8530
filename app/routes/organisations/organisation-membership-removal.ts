/** POST: takes somebody out of the organisation, or oneself. */

import { NotFound } from '#app/domain/errors.ts'
import { pathTo, withQuery } from '#app/domain/paths.ts'
import { removalForm } from '#app/domain/people/organisation-forms.ts'
import { readForm } from '#server/http/form.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { signedIn } from '#server/http/signed-in.ts'
import { removeMember } from '#server/organisations/members.ts'
import { organisationFromInside } from '#server/organisations/presentation.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ params, context }) => {
  throw seeOther(context, pathTo('organisationMembers', { slug: params.slug }))
})

export const action = respond(async ({ params, request, context }) => {
  const person = signedIn(context)
  const organisation = await organisationFromInside(context.db, person, params.slug ?? '')
  const form = await readForm(request, removalForm)
  if (!form.ok) throw new NotFound()
  const personId = form.value.person
  const result = await removeMember(context.db, person, { organisationId: organisation.id, personId })
  const members = pathTo('organisationMembers', { slug: organisation.slug })
  if (!result.ok) throw seeOther(context, withQuery(members, { fel: result.error }))
  // whoever left no longer sees the members
  if (personId === person.id) throw seeOther(context, pathTo('account', { klart: 'left' }))
  throw seeOther(context, withQuery(members, { klart: 'memberRemoved' }))
})
