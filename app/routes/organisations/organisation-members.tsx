import { useLoaderData } from '@remix-run/react'
import { RightsHistory } from '#app/components/admin/rights-history.tsx'
import { MembersTable } from '#app/components/organisations/members-table.tsx'
import { PendingInvitations } from '#app/components/organisations/pending-invitations.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { can } from '#app/domain/access/access.ts'
import { organisationAccess } from '#app/domain/access/organisation-access.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { listPendingInvitations } from '#server/accounts/pending-invitations.ts'
import { listRightsChanges } from '#server/accounts/rights-history.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { listMembers } from '#server/organisations/members.ts'
import { findOrganisationForMember } from '#server/organisations/presentation.ts'

export const meta = titled((t) => t.organisations.membersPage.title)

export const loader = respond(async ({ params, context }) => {
  const { db } = context
  const person = requirePerson(context)
  const organisation = await findOrganisationForMember(db, person, params.slug ?? '')
  const organisationId = organisation.id
  const mayManage = can(person, 'manageMembers', organisationAccess(organisationId))
  return {
    organisation,
    ownId: person.id,
    members: await listMembers(db, organisationId),
    // addresses of people who have not answered are for those who invite
    managing: mayManage && {
      invitations: await listPendingInvitations(db, { organisationId }),
      history: await listRightsChanges(db, { organisationId }),
    },
  }
})

export default function OrganisationMembers() {
  const { organisation, members, managing, ownId } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.organisations.membersPage
  const { slug } = organisation
  const change = {
    role: href(pathTo('organisationMembership', { slug })),
    removal: href(pathTo('organisationMembershipRemoval', { slug })),
  }
  return (
    <Page
      title={words.title}
      kicker={organisation.name}
      lead={words.lead}
      width="wide"
      breadcrumbs={[
        { label: t.organisations.list.title, path: pathTo('organisations') },
        { label: organisation.name, path: pathTo('organisation', { slug }) },
      ]}
      actions={
        managing && (
          <LinkButton href={href(pathTo('organisationInvitation', { slug }))} weight="primary" icon="plus">
            {words.invite}
          </LinkButton>
        )
      }
    >
      <MembersTable members={members} ownId={ownId} change={managing ? change : null} />
      {managing && (
        <>
          <h2>{words.pending}</h2>
          <PendingInvitations
            invitations={managing.invitations}
            withdrawal={href(pathTo('organisationInvitationWithdrawal', { slug }))}
          />
          <h2>{words.history}</h2>
          <RightsHistory changes={managing.history} about="person" />
        </>
      )}
    </Page>
  )
}
