/** What a draft said at one time, and what has changed since. */

import { useLoaderData } from '@remix-run/react'
import { Comparison } from '#app/components/cases/comparison/comparison.tsx'
import { DraftPage } from '#app/components/drafts/draft-page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { ReadersText } from '#app/components/reviews/readers-text.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { can } from '#app/domain/access/access.ts'
import { textAt } from '#app/domain/cases/content.ts'
import { pathTo } from '#app/domain/paths.ts'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { findCaseOrganisation } from '#server/drafts/case-organisation.ts'
import { compareContents } from '#server/drafts/compare-contents.ts'
import { toDraftHead } from '#server/drafts/draft-head.ts'
import { authoriseInsider, loadPastState } from '#server/drafts/timeline.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.review.timeline.title)

export const loader = respond(async ({ params, context }) => {
  const person = requirePerson(context)
  const found = await authoriseInsider(context.db, person, params.id)
  const { now, contentHash, ...past } = await loadPastState(context, person, found, params.checkpoint)
  const isSame = contentHash === now.contentHash
  return {
    head: toDraftHead(person, found),
    organisation: await findCaseOrganisation(context.db, found.id),
    past,
    changes: isSame ? null : await compareContents(context, found.kind, past.content, now.content),
    mayRestore: can(person, 'write', found),
  }
})

export default function DraftCheckpoint() {
  const { head, organisation, past, changes, mayRestore } = useLoaderData<typeof loader>()
  const { t, lang, href } = useText()
  const words = t.review.timeline
  const { kind, language } = head
  const isEmpty = Object.keys(past.content).length === 0
  return (
    <DraftPage
      draft={head}
      tab="timeline"
      heading={past.checkpoint.name || words.thatTime(dateTime(past.checkpoint.at, lang))}
      lead={words.thatTimeLead}
      width="wide"
    >
      {mayRestore && (
        <p>
          <a href={href(pathTo('draftCheckpointNaming', { id: head.id, checkpoint: past.checkpoint.id }))}>
            {past.checkpoint.name ? t.review.naming.rename : t.review.naming.nameIt}
          </a>
        </p>
      )}
      {changes === null ? (
        <p>{words.sameAsNow}</p>
      ) : (
        <>
          {mayRestore && (
            <p>
              <LinkButton
                href={href(pathTo('draftRestoration', { id: head.id, checkpoint: past.checkpoint.id }))}
              >
                {words.goBack}
              </LinkButton>
            </p>
          )}
          <Details summary={words.since}>
            <Comparison kind={kind} changes={changes} language={language} />
          </Details>
        </>
      )}
      {isEmpty ? (
        <p>{words.nothing}</p>
      ) : (
        <div className="as-readers">
          <h2 lang={language}>{textAt(past.content, 'title') || t.review.drafts.untitled}</h2>
          <ReadersText kind={kind} content={past.content} language={language} organisation={organisation} />
        </div>
      )}
    </DraftPage>
  )
}
