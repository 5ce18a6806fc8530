import type { ReactNode } from 'react'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  caption: ReactNode
  people: readonly {
    id: string
    name: string
    email: string
    organisations: string
    isModerator: boolean
    isAdmin: boolean
    isSuspended: boolean
  }[]
}

/** People as an administrator looks them up. */
export function PeopleTable({ caption, people }: Props) {
  const { t, href } = useText()
  const words = t.admin.people
  const rows = people.map((person) => ({
    id: person.id,
    cells: {
      name: <a href={href(pathTo('adminPerson', { id: person.id }))}>{person.name}</a>,
      email: person.email,
      organisations: person.organisations,
      status: [
        person.isModerator && words.moderator,
        person.isAdmin && words.admin,
        person.isSuspended && words.suspended,
      ]
        .filter(Boolean)
        .join(', '),
    },
  }))
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', label: words.name },
        { key: 'email', label: words.email },
        { key: 'organisations', label: words.organisations },
        { key: 'status', label: words.status },
      ]}
      rows={rows}
    />
  )
}
