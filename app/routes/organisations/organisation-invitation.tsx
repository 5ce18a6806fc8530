import { useActionData, useLoaderData } from '@remix-run/react'
import { InviteForm } from '#app/components/organisations/invite-form.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { pathTo } from '#app/domain/paths.ts'
import { invitationForm } from '#app/domain/people/organisation-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { inviteToOrganisation } from '#server/accounts/invitation.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { forwardActionHeaders, rejectForm, rejectFormWhenTooMany } from '#server/http/forms/reject-form.ts'
import { rejectInvitation } from '#server/http/forms/reject-invitation.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { type RouteArgs, respond } from '#server/http/respond.ts'
import { emailDomainOf } from '#server/organisations/approvers.ts'
import { requireManager } from '#server/organisations/members.ts'
import { findOrganisationForMember } from '#server/organisations/presentation.ts'

export const meta = titled((t) => t.organisations.invite.title)
export const headers = forwardActionHeaders()

async function managed({ params, context }: RouteArgs) {
  const person = requirePerson(context)
  const organisation = await findOrganisationForMember(context.db, person, params.slug ?? '')
  requireManager(person, organisation.id)
  return { person, organisation }
}

export const loader = respond(async (args) => {
  const { organisation } = await managed(args)
  const { db, mail } = args.context
  const emailDomain = await emailDomainOf(db, organisation.id)
  return { organisation, emailDomain, sendsMail: mail !== null }
})

export const action = respond(async (args) => {
  const { request, context } = args
  const { person, organisation } = await managed(args)
  const form = await readForm(request, invitationForm)
  if (!form.ok) return rejectForm(form)
  return rejectFormWhenTooMany('tooManyRequests', form.typed, async () => {
    const result = await inviteToOrganisation(context, person, {
      organisationId: organisation.id,
      ...form.value,
    })
    if (!result.ok) {
      const { email } = form.value
      return rejectInvitation(context.db, { error: result.error, email, typed: form.typed })
    }
    const done = context.mail ? 'invited' : 'invitedUnmailed'
    throw seeDone(context, pathTo('organisationMembers', { slug: organisation.slug }), done)
  })
})

export default function OrganisationInvitation() {
  const { organisation, emailDomain, sendsMail } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const { name, slug } = organisation
  return (
    <Page
      title={t.organisations.invite.title}
      kicker={name}
      lead={sendsMail ? t.organisations.invite.lead : t.organisations.invite.leadUnmailed}
      breadcrumbs={[
        { label: name, path: pathTo('organisation', { slug }) },
        { label: t.organisations.membersPage.title, path: pathTo('organisationMembers', { slug }) },
      ]}
    >
      <InviteForm
        action={href(pathTo('organisationInvitation', { slug }))}
        defaultRole="editor"
        emailDomain={emailDomain}
        returned={returned}
      />
    </Page>
  )
}
