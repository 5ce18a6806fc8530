import type { OrganisationRole } from '#app/domain/people/person.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  people: readonly { id: string; name: string; role: OrganisationRole; isCreator: boolean }[]
  /** Of whom only the first are named. */
  total: number
}

/** Who has a draft by a role in the organisation that owns it. */
export function InsideList({ people, total }: Props) {
  const { t } = useText()
  const words = t.review.sharing
  return (
    <ul>
      {people.map(({ id, name, role, isCreator }) => (
        <li key={id}>
          {name}, {words.insideRoles[role].toLocaleLowerCase()}
          {isCreator && ` (${words.creator})`}
        </li>
      ))}
      {total > people.length && <li>{words.insideMore(total - people.length)}</li>}
    </ul>
  )
}
