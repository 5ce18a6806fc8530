/** The draft as its readers will get it: the words, and what of the amounts each of them sees. */

import { useLoaderData } from '@remix-run/react'
import { DraftPage } from '#app/components/drafts/draft-page.tsx'
import { MissingFields } from '#app/components/drafts/missing-fields.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { ReadersText } from '#app/components/reviews/readers-text.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { textAt } from '#app/domain/cases/content.ts'
import { visibleContent } from '#app/domain/cases/cost-visibility.ts'
import { withoutRefusedValues } from '#app/domain/cases/refused-values.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { findCaseOrganisation } from '#server/drafts/case-organisation.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import { toDraftHead } from '#server/drafts/draft-head.ts'
import { missingFields } from '#server/drafts/missing-fields.ts'
import { authoriseInsider } from '#server/drafts/timeline.ts'
import { readQuery } from '#server/http/addresses/query.ts'
import { leadFromDeleted } from '#server/http/deleted-draft.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { listContributors } from '#server/versions/contributors.ts'

export const meta = titled((t) => t.review.preview.title)

export const loader = respond(async ({ request, params, context }) => {
  const { db, documents, drafts } = context
  const person = requirePerson(context)
  await leadFromDeleted(context, person, params.id)
  const found = await authoriseInsider(db, person, params.id)
  await drafts.flush(found.id)
  const draft = await loadDraftContent(db, documents, found)
  const { content, refused } = withoutRefusedValues(found.kind, draft.content)
  const asSignedIn = readQuery(request).get('visa') === 'inloggad'
  return {
    head: toDraftHead(person, found),
    organisation: await findCaseOrganisation(db, found.id),
    contributors: await listContributors(db, found, draft.authors.now),
    refused: missingFields(found.kind, refused),
    asSignedIn,
    // the same object where no amount is hidden from anybody
    hasHidden: visibleContent(content, 'public') !== content,
    content: visibleContent(content, asSignedIn ? 'signed_in' : 'public'),
  }
})

export default function DraftPreview() {
  const { head, organisation, content, refused, contributors, hasHidden, asSignedIn } =
    useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.review.preview
  const { id, kind, language } = head
  const lead = head.publicationStatus === 'unpublished' ? words.lead : words.leadPublished
  const addresses = {
    everybody: href(pathTo('draftPreview', { id })),
    signedIn: href(pathTo('draftPreview', { id, visa: 'inloggad' })),
  }
  return (
    <DraftPage draft={head} tab="preview" heading={words.title} lead={lead} width="wide">
      {refused.length > 0 && (
        <Notice kind="warn" title={words.refused.title}>
          <p>{words.refused.text}</p>
          <MissingFields missing={refused} draftId={id} />
        </Notice>
      )}
      {hasHidden && (
        <Tabs
          label={words.readers}
          current={asSignedIn ? addresses.signedIn : addresses.everybody}
          tabs={[
            { href: addresses.everybody, label: words.everybody },
            { href: addresses.signedIn, label: words.signedIn },
          ]}
        />
      )}
      {Object.keys(content).length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <div className="as-readers">
          <h2 lang={language}>{textAt(content, 'title') || t.review.drafts.untitled}</h2>
          <ReadersText
            kind={kind}
            content={content}
            language={language}
            organisation={organisation}
            contributors={contributors}
          />
        </div>
      )}
    </DraftPage>
  )
}
