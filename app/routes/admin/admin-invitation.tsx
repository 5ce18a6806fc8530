import { useActionData, useLoaderData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { InviteForm } from '#app/components/organisations/invite-form.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { pathTo } from '#app/domain/paths.ts'
import { invitationForm } from '#app/domain/people/organisation-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { parseId } from '#server/access/authorise.ts'
import { inviteToOrganisation } from '#server/accounts/invitation.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { forwardActionHeaders, rejectForm, rejectFormWhenTooMany } from '#server/http/forms/reject-form.ts'
import { rejectInvitation } from '#server/http/forms/reject-invitation.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { readOrganisationForAdmin } from '#server/organisations/administration.ts'

export const meta = titled((t) => t.admin.organisation.invite)
export const headers = forwardActionHeaders()

export const loader = respond(async ({ params, context }) => {
  requireAdministrator(context)
  const { id, name, emailDomain } = await readOrganisationForAdmin(context.db, parseId(params.id))
  return { id, name, emailDomain, sendsMail: context.mail !== null }
})

export const action = respond(async ({ params, request, context }) => {
  const admin = requireAdministrator(context)
  const organisationId = parseId(params.id)
  const form = await readForm(request, invitationForm)
  if (!form.ok) return rejectForm(form)
  return rejectFormWhenTooMany('tooManyRequests', form.typed, async () => {
    const result = await inviteToOrganisation(context, admin, { organisationId, ...form.value })
    if (!result.ok) {
      const { email } = form.value
      return rejectInvitation(context.db, { error: result.error, email, typed: form.typed })
    }
    const done = context.mail ? 'invited' : 'invitedUnmailed'
    throw seeDone(context, pathTo('adminOrganisation', { id: organisationId }), done)
  })
})

export default function AdminInvitation() {
  const { id, name, emailDomain, sendsMail } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  return (
    <AdminPage
      section="adminOrganisations"
      title={t.admin.organisation.invite}
      lead={sendsMail ? t.organisations.invite.lead : t.organisations.invite.leadUnmailed}
      breadcrumbs={[
        { label: t.admin.organisations.title, path: pathTo('adminOrganisations') },
        { label: name, path: pathTo('adminOrganisation', { id }) },
      ]}
    >
      <InviteForm
        action={href(pathTo('adminInvitation', { id }))}
        defaultRole="approver"
        emailDomain={emailDomain}
        returned={returned}
      />
    </AdminPage>
  )
}
