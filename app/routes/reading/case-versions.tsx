/** The versions of a published case: when, why, and by whom. */

import { useLoaderData } from '@remix-run/react'
import { VersionChooser } from '#app/components/cases/comparison/version-chooser.tsx'
import { VersionsTable } from '#app/components/cases/comparison/versions-table.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { caseAddress } from '#app/domain/cases/case-path.ts'
import { titleFor } from '#app/domain/cases/titles.ts'
import { pathTo } from '#app/domain/paths.ts'
import { languageOfMessages } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { publishedAddress } from '#server/http/addresses/published-address.ts'
import { respond } from '#server/http/respond.ts'
import { findPublishedCase, listVersions } from '#server/versions/versions.ts'

export const meta = titled<typeof loader>((t, data) =>
  data
    ? `${t.review.versions.title}: ${titleFor(languageOfMessages(t), data.found).text}`
    : t.review.versions.title,
)

export const loader = respond(async ({ request, params, context }) => {
  const found = await findPublishedCase(context.db, publishedAddress(request, params))
  return { found, versions: await listVersions(context.db, found.id) }
})

export default function CaseVersions() {
  const { found, versions } = useLoaderData<typeof loader>()
  const { t, lang } = useText()
  const words = t.review.versions
  const address = caseAddress(found.kind, found.slug)
  const title = titleFor(lang, found)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      breadcrumbs={[{ label: title.text, language: title.language, path: pathTo('case', address) }]}
    >
      {versions.length === 1 && <p>{words.one}</p>}
      <VersionsTable versions={versions} address={address} />
      {versions.length > 2 && <VersionChooser newest={found.currentVersion} address={address} />}
    </Page>
  )
}
