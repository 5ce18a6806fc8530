import { useLoaderData } from '@remix-run/react'
import { BroadbandSeries } from '#app/components/organisations/broadband-series.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { broadbandKeys, seriesOf } from '#app/domain/organisations/broadband.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { respond } from '#server/http/respond.ts'
import { listIndicatorValues } from '#server/organisations/indicators.ts'
import { findOrganisationBySlug } from '#server/organisations/presentation.ts'

export const meta = titled<typeof loader>((t, data) =>
  data ? t.organisations.broadband.title(data.organisation.name) : t.organisations.list.title,
)

export const loader = respond(async ({ params, context: { db } }) => {
  const { id, slug, name } = await findOrganisationBySlug(db, params.slug ?? '')
  return { organisation: { slug, name }, values: await listIndicatorValues(db, id) }
})

export default function OrganisationBroadband() {
  const { organisation, values } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.organisations.broadband
  const { slug, name } = organisation
  return (
    <Page
      title={words.title(name)}
      lead={words.lead}
      breadcrumbs={[
        { label: t.organisations.list.title, path: pathTo('organisations') },
        { label: name, path: pathTo('organisation', { slug }) },
      ]}
    >
      {broadbandKeys.map((key) => (
        <BroadbandSeries of={key} series={seriesOf(values, key)} key={key} />
      ))}
      <p>
        <a href={href(pathTo('search', { theme: 'broadband' }))}>{words.toCases}</a>
      </p>
    </Page>
  )
}
