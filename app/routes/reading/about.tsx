/** What Erfa is, in our own words, and who runs it. */

import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Sections } from '#app/components/page/sections.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { respond } from '#server/http/respond.ts'

export const loader = respond(async ({ context }) => ({ operator: context.operator }))

export const meta = titled(
  (t) => t.pages.about.title,
  (t) => t.pages.about.lead,
)

export default function About() {
  const { operator } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const { about } = t.pages
  return (
    <Page title={about.title} lead={about.lead}>
      <Sections
        sections={about.sections}
        anchors={{ openData: 'oppna-data' }}
        after={{
          openData: (
            <ul>
              <li>
                <a href={href(pathTo('feed'))}>{about.feed}</a>
              </li>
              <li>
                <a href={pathTo('sitemap')}>{about.sitemap}</a>
              </li>
            </ul>
          ),
        }}
      />
      <h2 id="kontakt">{about.contact.heading}</h2>
      <p>{about.contact.text(operator.name)}</p>
      {operator.email && (
        <p>
          <a href={`mailto:${operator.email}`}>{operator.email}</a>
        </p>
      )}
      <p>{about.contact.software}</p>
    </Page>
  )
}
