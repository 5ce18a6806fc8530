import { pathTo } from '#app/domain/paths.ts'
import { organisationRoles } from '#app/domain/people/person.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  memberships: readonly { id: string; name: string; role: string }[]
}

/** Where somebody belongs, for the administrator. */
export function PersonMemberships({ memberships }: Props) {
  const { t, href } = useText()
  if (memberships.length === 0) return <p>{t.admin.person.noMemberships}</p>
  return (
    <ul>
      {memberships.map(({ id, name, role }) => {
        const known = organisationRoles.find((candidate) => candidate === role)
        return (
          <li key={id}>
            <a href={href(pathTo('adminOrganisation', { id }))}>{name}</a>
            {known && `, ${t.organisations.rolesInText[known]}`}
          </li>
        )
      })}
    </ul>
  )
}
