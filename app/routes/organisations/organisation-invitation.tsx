import { useActionData, useLoaderData } from '@remix-run/react'
import { InviteForm } from '#app/components/organisations/invite-form.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { pathTo } from '#app/domain/paths.ts'
import { invitationForm } from '#app/domain/people/organisation-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { inviteToOrganisation } from '#server/accounts/invitation.ts'
import { readForm } from '#server/http/form.ts'
import { refused, refusedWhenTooMany, retryHeaders } from '#server/http/form-refusal.ts'
import { type RouteArgs, respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { signedIn } from '#server/http/signed-in.ts'
import { demandManager } from '#server/organisations/members.ts'
import { organisationFromInside } from '#server/organisations/presentation.ts'

export const meta = titled((t) => t.organisations.invite.title)
export const headers = retryHeaders()

async function managed({ params, context }: RouteArgs) {
  const person = signedIn(context)
  const organisation = await organisationFromInside(context.db, person, params.slug ?? '')
  demandManager(person, organisation.id)
  return { person, organisation }
}

export const loader = respond(async (args) => ({ organisation: (await managed(args)).organisation }))

export const action = respond(async (args) => {
  const { request, context } = args
  const { person, organisation } = await managed(args)
  const form = await readForm(request, invitationForm)
  if (!form.ok) return refused(form)
  return refusedWhenTooMany('tooManyRequests', form.typed, async () => {
    const result = await inviteToOrganisation(context, person, {
      organisationId: organisation.id,
      ...form.value,
    })
    if (!result.ok) return refused({ errors: { email: result.error }, typed: form.typed })
    throw seeOther(context, pathTo('organisationMembers', { slug: organisation.slug, klart: 'invited' }))
  })
})

export default function OrganisationInvitation() {
  const { organisation } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const { name, slug } = organisation
  return (
    <Page
      title={t.organisations.invite.title}
      kicker={name}
      lead={t.organisations.invite.lead}
      breadcrumbs={[
        { label: name, path: pathTo('organisation', { slug }) },
        { label: t.organisations.membersPage.title, path: pathTo('organisationMembers', { slug }) },
      ]}
    >
      <InviteForm
        action={href(pathTo('organisationInvitation', { slug }))}
        defaultRole="editor"
        returned={returned}
      />
    </Page>
  )
}
