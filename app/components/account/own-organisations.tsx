import { Form } from '#app/components/forms/form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { pathTo } from '#app/domain/paths.ts'
import type { Membership } from '#app/domain/people/person.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** Where somebody belongs, as what, and the way out. */
export function OwnOrganisations({
  personId,
  memberships,
}: {
  personId: string
  memberships: readonly Membership[]
}) {
  const { t, href } = useText()
  const words = t.account.page
  if (memberships.length === 0) {
    return (
      <EmptyState title={words.noOrganisations}>
        <p>
          {words.noOrganisationsText} <a href={href(pathTo('drafts'))}>{t.common.navigation.drafts}</a>
        </p>
      </EmptyState>
    )
  }
  return (
    <ul className="entries">
      {memberships.map((membership) => {
        const slug = membership.organisationSlug
        return (
          <li key={membership.organisationId}>
            <p>
              <a href={href(pathTo('organisation', { slug }))}>{membership.organisationName}</a>:{' '}
              {t.organisations.roles[membership.role]}.{' '}
              <a href={href(pathTo('organisationMembers', { slug }))}>{t.organisations.page.seeMembers}</a>
            </p>
            <Details summary={`${words.leave} ${membership.organisationName}`}>
              <p>{words.leaveText(membership.organisationName)}</p>
              <Form action={href(pathTo('organisationMembershipRemoval', { slug }))}>
                <input type="hidden" name="person" value={personId} />
                <Button weight="danger">{words.leaveButton}</Button>
              </Form>
            </Details>
          </li>
        )
      })}
    </ul>
  )
}
