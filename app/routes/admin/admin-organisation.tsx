import { useActionData, useLoaderData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { OrganisationDetailFields } from '#app/components/admin/organisation-detail-fields.tsx'
import { RightsHistory } from '#app/components/admin/rights-history.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { labelOf } from '#app/components/forms/options.ts'
import { MembersTable } from '#app/components/organisations/members-table.tsx'
import { PendingInvitations } from '#app/components/organisations/pending-invitations.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { organisationDetailsForm } from '#app/domain/people/organisation-forms.ts'
import { organisationTypes } from '#app/domain/people/organisation-types.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { parseId } from '#server/access/authorise.ts'
import { listPendingInvitations } from '#server/accounts/pending-invitations.ts'
import { listRightsChanges } from '#server/accounts/rights-history.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { changeOrganisation, readOrganisationForAdmin } from '#server/organisations/administration.ts'
import { listMembers } from '#server/organisations/members.ts'

export const meta = titled<typeof loader>((t, data) => data?.organisation.name ?? t.admin.organisations.title)

export const loader = respond(async ({ params, context }) => {
  const { db } = context
  const admin = requireAdministrator(context)
  const organisationId = parseId(params.id)
  return {
    organisation: await readOrganisationForAdmin(db, organisationId),
    members: await listMembers(db, organisationId),
    invitations: await listPendingInvitations(db, { organisationId }),
    history: await listRightsChanges(db, { organisationId }),
    ownId: admin.id,
  }
})

export const action = respond(async ({ params, request, context }) => {
  const admin = requireAdministrator(context)
  const id = parseId(params.id)
  const form = await readForm(request, organisationDetailsForm)
  if (!form.ok) return rejectForm(form)
  const result = await changeOrganisation(context.db, admin, id, form.value)
  if (!result.ok) return rejectForm({ errors: result.error, typed: form.typed })
  throw seeDone(context, pathTo('adminOrganisation', { id }), 'saved')
})

export default function AdminOrganisation() {
  const { organisation, members, invitations, history, ownId } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, lang, href } = useText()
  const { organisation: words, organisations, fields } = t.admin
  const { id } = organisation
  const change = {
    role: href(pathTo('adminMembership', { id })),
    removal: href(pathTo('adminMembershipRemoval', { id })),
  }
  return (
    <AdminPage
      section="adminOrganisations"
      title={organisation.name}
      lead={labelOf(organisationTypes, organisation.type, lang)}
      breadcrumbs={[{ label: organisations.title, path: pathTo('adminOrganisations') }]}
      actions={
        <LinkButton href={href(pathTo('organisation', { slug: organisation.slug }))}>
          {words.publicPage}
        </LinkButton>
      }
    >
      <h2>{t.organisations.membersPage.title}</h2>
      <MembersTable members={members} ownId={ownId} change={change} />
      <p>{words.inviteText}</p>
      <p className="actions">
        <LinkButton href={href(pathTo('adminInvitation', { id }))}>{words.invite}</LinkButton>
      </p>
      <h2>{t.organisations.membersPage.pending}</h2>
      <PendingInvitations
        invitations={invitations}
        withdrawal={href(pathTo('adminInvitationWithdrawal', { id }))}
      />
      <h2>{words.details}</h2>
      {organisation.isSeeded && <p>{words.seeded}</p>}
      <Form action={href(pathTo('adminOrganisation', { id }))} labels={fields} {...returned}>
        <OrganisationDetailFields given={organisation} />
        <Button>{words.save}</Button>
      </Form>
      <h2>{t.organisations.membersPage.history}</h2>
      <RightsHistory changes={history} about="person" />
    </AdminPage>
  )
}
