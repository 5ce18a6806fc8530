/** Which personal data are kept, why, and for how long. */
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Sections } from '#app/components/page/sections.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import { respond } from '#server/http/respond.ts'

export const loader = respond(async ({ context }) => ({ operator: context.operator }))

export const meta = titled((t) => t.pages.privacy.title)

export default function Privacy() {
  const { operator } = useLoaderData<typeof loader>()
  const { t } = useText()
  const { privacy } = t.pages
  return (
    <Page title={privacy.title} lead={privacy.lead}>
      <Sections sections={privacy.sections} />
      <h2>{privacy.contact.heading}</h2>
      <p>{privacy.contact.text(operator.name)}</p>
      {operator.email && (
        <p>
          {privacy.contact.write} <a href={`mailto:${operator.email}`}>{operator.email}</a>
        </p>
      )}
    </Page>
  )
}
