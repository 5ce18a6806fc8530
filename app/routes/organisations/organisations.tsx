import { useLoaderData } from '@remix-run/react'
import { OrganisationFilters } from '#app/components/organisations/organisation-filters.tsx'
import { OrganisationTable } from '#app/components/organisations/organisation-table.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { organisationFilter, organisationQuery } from '#app/domain/search/organisation-filter.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readQuery } from '#server/http/addresses/query.ts'
import { respond } from '#server/http/respond.ts'
import { listOrganisations } from '#server/organisations/directory.ts'

export const meta = titled(
  (t) => t.organisations.list.title,
  (t) => t.organisations.list.lead,
)

export const loader = respond(async ({ request, context }) => {
  const filter = organisationFilter(readQuery(request))
  return { filter, ...(await listOrganisations(context.db, filter)) }
})

export default function Organisations() {
  const { filter, organisations, total, pages } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.organisations.list
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <p>
        <a href={href(pathTo('organisationMap'))}>{t.organisations.map.linkHere}</a>
      </p>
      <OrganisationFilters action={href(pathTo('organisations'))} filter={filter} />
      {total === 0 ? (
        <EmptyState title={words.nothing}>
          <p>{words.nothingText}</p>
          <LinkButton href={href(pathTo('organisations'))}>{words.clear}</LinkButton>
        </EmptyState>
      ) : (
        <OrganisationTable
          caption={words.count(total)}
          organisations={organisations}
          pathOf={({ slug }) => pathTo('organisation', { slug })}
        />
      )}
      <Pager
        page={filter.page}
        pages={pages}
        hrefOf={(page) => href(pathTo('organisations', organisationQuery({ ...filter, page })))}
      />
    </Page>
  )
}
