import { DataTable } from '#app/components/ui/data-table.tsx'
import { organisationRoles } from '#app/domain/people/person.ts'
import { dateTime } from '#app/i18n/format.ts'
import type { Messages } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  changes: readonly {
    id: string
    at: Date | string
    change: keyof Messages['organisations']['history']['changes']
    detail: string
    actor: string | null
    person: string | null
    organisation: string | null
  }[]
  /** What differs from row to row: the person on an organisation's page, the organisation on a person's. */
  about: 'person' | 'organisation'
}

/** Who gave and took which right. */
export function RightsHistory({ changes, about }: Props) {
  const { t, lang } = useText()
  const words = t.organisations.history
  if (changes.length === 0) return <p>{words.none}</p>
  const rows = changes.map((row) => ({
    id: row.id,
    cells: {
      when: dateTime(row.at, lang),
      what: [words.changes[row.change], row[about], inWords(row.detail, t)].filter(Boolean).join(', '),
      by: row.actor ?? withoutActor(row.change, words),
    },
  }))
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { key: 'when', label: words.when },
        { key: 'what', label: words.what },
        { key: 'by', label: words.by },
      ]}
      rows={rows}
    />
  )
}

function withoutActor(
  change: Props['changes'][number]['change'],
  words: Messages['organisations']['history'],
) {
  if (change === 'made_admin') return words.system
  return change === 'invitation_declined' ? words.invited : words.someone
}

/** A role, an address, or both. */
function inWords(detail: string, t: Messages): string {
  const words = detail.split(' ').map((word) => {
    const role = organisationRoles.find((known) => known === word)
    return role ? t.organisations.rolesInText[role] : word
  })
  return words.join(', ')
}
