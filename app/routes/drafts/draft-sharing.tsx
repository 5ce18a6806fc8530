/** Who can open a draft, and why. */

import { useLoaderData } from '@remix-run/react'
import { DraftPage } from '#app/components/drafts/draft-page.tsx'
import { InsideList } from '#app/components/drafts/inside-list.tsx'
import { InvitedTable } from '#app/components/drafts/invited-table.tsx'
import { WaitingInvitations } from '#app/components/drafts/waiting-invitations.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { authorise } from '#server/access/authorise.ts'
import { listPendingInvitations } from '#server/accounts/pending-invitations.ts'
import { findCase } from '#server/drafts/case-row.ts'
import { toDraftHead } from '#server/drafts/draft-head.ts'
import { listInsiders, listInvitedPeople } from '#server/drafts/people-with-access.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.review.sharing.title)

export const loader = respond(async ({ params, context }) => {
  const { db } = context
  const person = requirePerson(context)
  const found = await authorise(db, person, findCase, params.id, 'share')
  return {
    head: toDraftHead(person, found),
    invited: await listInvitedPeople(db, found),
    inside: await listInsiders(db, found),
    pending: await listPendingInvitations(db, { caseId: found.id }),
  }
})

export default function DraftSharing() {
  const { head, invited, inside, pending } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.review.sharing
  return (
    <DraftPage
      draft={head}
      tab="sharing"
      lead={words.lead}
      width="wide"
      actions={
        <LinkButton href={href(pathTo('draftInvitation', { id: head.id }))} weight="primary" icon="plus">
          {words.invite.start}
        </LinkButton>
      }
    >
      <h2>{words.invited}</h2>
      {invited.length > 0 ? (
        <InvitedTable people={invited} draftId={head.id} />
      ) : (
        <p>{pending.length > 0 ? words.invitedNoneYet : words.invitedNone}</p>
      )}
      {pending.length > 0 && (
        <>
          <h2>{words.pending}</h2>
          <WaitingInvitations invitations={pending} draftId={head.id} />
        </>
      )}
      <h2>{words.inside(head.organisationName)}</h2>
      <InsideList {...inside} />
    </DraftPage>
  )
}
