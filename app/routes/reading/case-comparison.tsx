/** Two versions of a published case, field by field and word by word. */

import { useLoaderData } from '@remix-run/react'
import { Comparison } from '#app/components/cases/comparison/comparison.tsx'
import { VersionChooser } from '#app/components/cases/comparison/version-chooser.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { caseAddress } from '#app/domain/cases/case-path.ts'
import { visibleContent } from '#app/domain/cases/cost-visibility.ts'
import { titleFor } from '#app/domain/cases/titles.ts'
import { pathTo } from '#app/domain/paths.ts'
import { languageOfMessages } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { compareContents } from '#server/drafts/compare-contents.ts'
import { publishedAddress } from '#server/http/addresses/published-address.ts'
import { readQuery } from '#server/http/addresses/query.ts'
import { respond } from '#server/http/respond.ts'
import { chosenVersions, findPublishedCase, loadVersionContent } from '#server/versions/versions.ts'

export const meta = titled<typeof loader>((t, data) =>
  data
    ? `${t.review.comparison.title(data.from, data.to)}: ${titleFor(languageOfMessages(t), data.found).text}`
    : t.review.versions.compare,
)

export const loader = respond(async ({ request, params, context }) => {
  const { db, person } = context
  const found = await findPublishedCase(db, publishedAddress(request, params))
  const search = readQuery(request)
  const { from, to } = chosenVersions(
    { from: search.get('fran'), to: search.get('till') },
    found.currentVersion,
  )
  // amounts that are kept from this reader are kept from the comparison too
  const reader = person ? 'signed_in' : 'public'
  const [before, after] = await Promise.all([
    loadVersionContent(db, found.id, from),
    loadVersionContent(db, found.id, to),
  ])
  return {
    found,
    from,
    to,
    changes: await compareContents(
      context,
      found.kind,
      visibleContent(before, reader),
      visibleContent(after, reader),
    ),
  }
})

export default function CaseComparison() {
  const { found, from, to, changes } = useLoaderData<typeof loader>()
  const { t, lang } = useText()
  const words = t.review.comparison
  const address = caseAddress(found.kind, found.slug)
  const title = titleFor(lang, found)
  return (
    <Page
      title={words.title(from, to)}
      lead={words.lead(from, to)}
      breadcrumbs={[
        { label: title.text, language: title.language, path: pathTo('case', address) },
        { label: t.review.versions.title, path: pathTo('caseVersions', address) },
      ]}
    >
      {found.currentVersion > 2 && (
        <VersionChooser newest={found.currentVersion} address={address} chosen={{ from, to }} />
      )}
      <Comparison kind={found.kind} changes={changes} language={found.language} level={2} />
    </Page>
  )
}
