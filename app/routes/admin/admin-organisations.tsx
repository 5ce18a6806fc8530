import { useLoaderData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { OrganisationFilters } from '#app/components/organisations/organisation-filters.tsx'
import { OrganisationTable } from '#app/components/organisations/organisation-table.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { organisationFilter, organisationQuery } from '#app/domain/search/organisation-filter.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readQuery } from '#server/http/addresses/query.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { listOrganisations } from '#server/organisations/directory.ts'

export const meta = titled((t) => t.admin.organisations.title)

export const loader = respond(async ({ request, context }) => {
  requireAdministrator(context)
  const filter = organisationFilter(readQuery(request))
  return { filter, ...(await listOrganisations(context.db, filter)) }
})

export default function AdminOrganisations() {
  const { filter, organisations, total, pages } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.organisations.list
  const here = pathTo('adminOrganisations')
  return (
    <AdminPage
      section="adminOrganisations"
      title={t.admin.organisations.title}
      actions={
        <LinkButton href={href(pathTo('adminOrganisationNew'))} weight="primary" icon="plus">
          {t.admin.organisations.add}
        </LinkButton>
      }
    >
      <OrganisationFilters action={href(here)} filter={filter} />
      {total === 0 ? (
        <EmptyState title={words.nothing}>
          <p>{words.nothingText}</p>
          <LinkButton href={href(here)}>{words.clear}</LinkButton>
        </EmptyState>
      ) : (
        <OrganisationTable
          caption={words.count(total)}
          organisations={organisations}
          pathOf={({ id }) => pathTo('adminOrganisation', { id })}
        />
      )}
      <Pager
        page={filter.page}
        pages={pages}
        hrefOf={(page) => href(pathTo('adminOrganisations', organisationQuery({ ...filter, page })))}
      />
    </AdminPage>
  )
}
