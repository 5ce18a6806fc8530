import type { ReactNode } from 'react'
import { labelOf } from '#app/components/forms/options.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import type { Path } from '#app/domain/paths.ts'
import { counties } from '#app/domain/people/counties.ts'
import type { OrganisationSummary } from '#app/domain/people/organisation-summary.ts'
import { organisationTypes } from '#app/domain/people/organisation-types.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  caption: ReactNode
  organisations: readonly OrganisationSummary[]
  /** Where each name leads. */
  pathOf: (organisation: OrganisationSummary) => Path
}

export function OrganisationTable({ caption, organisations, pathOf }: Props) {
  const { t, lang, href } = useText()
  const words = t.organisations.list
  const rows = organisations.map((organisation) => ({
    id: organisation.id,
    cells: {
      name: (
        <>
          <a href={href(pathOf(organisation))}>{organisation.name}</a>
          {organisation.isExample && ` (${t.organisations.example.toLowerCase()})`}
        </>
      ),
      type: labelOf(organisationTypes, organisation.type, lang),
      county: labelOf(counties, organisation.countyCode, lang),
      group: organisation.skrGroup,
      published: number(organisation.published, lang),
      members: number(organisation.members, lang),
    },
  }))
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', label: words.organisation },
        { key: 'type', label: words.type },
        { key: 'county', label: words.county },
        { key: 'group', label: words.group },
        { key: 'published', label: words.published, numeric: true },
        { key: 'members', label: words.members, numeric: true },
      ]}
      rows={rows}
    />
  )
}
