import { useLoaderData } from '@remix-run/react'
import { DeletedDrafts } from '#app/components/drafts/deletion.tsx'
import { DraftGroups } from '#app/components/drafts/draft-groups.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { deletedDraftDays } from '#app/domain/reviews/workflow.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { listOwnInvitations } from '#server/accounts/invitation-link.ts'
import { listDeletedDrafts } from '#server/drafts/deletion.ts'
import { listMyDrafts } from '#server/drafts/my-drafts.ts'
import { readQuery } from '#server/http/addresses/query.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.review.drafts.title)

/** By `?vilka=`; one's own without it. */
type Shown = 'mine' | 'organisation' | 'deleted'
const shownBy: Readonly<Record<string, Shown>> = { organisationens: 'organisation', borttagna: 'deleted' }

export const loader = respond(async ({ request, context }) => {
  const person = requirePerson(context)
  const [drafts, deleted, invitations] = await Promise.all([
    listMyDrafts(context.db, person),
    listDeletedDrafts(context.db, person),
    listOwnInvitations(context.db, person),
  ])
  const shown = shownBy[readQuery(request).get('vilka') ?? ''] ?? 'mine'
  return {
    shown,
    mine: drafts.filter(({ isMine }) => isMine).length,
    others: drafts.filter(({ isMine }) => !isMine).length,
    drafts: drafts.filter(({ isMine }) => isMine === (shown === 'mine')),
    deleted,
    invitations: invitations.length,
    now: new Date(),
  }
})

export default function Drafts() {
  const { shown, drafts, deleted, invitations, mine, others, now } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.review.drafts
  const addresses: Readonly<Record<Shown, string>> = {
    mine: href(pathTo('drafts')),
    organisation: href(pathTo('drafts', { vilka: 'organisationens' })),
    deleted: href(pathTo('drafts', { vilka: 'borttagna' })),
  }
  const tabs = [
    { key: 'mine' as const, label: words.tabs.mine, count: mine },
    { key: 'organisation' as const, label: words.tabs.organisation, count: others },
    { key: 'deleted' as const, label: t.review.deletion.tab, count: deleted.length },
  ].filter(({ key, count }) => key === 'mine' || key === shown || count > 0)
  return (
    <Page
      title={words.title}
      actions={
        <LinkButton href={href(pathTo('write'))} weight="primary" icon="plus">
          {words.start}
        </LinkButton>
      }
    >
      {invitations > 0 && (
        <Notice>
          <p>
            <a href={href(pathTo('ownInvitations'))}>{t.account.ownInvitations.waiting(invitations)}</a>
          </p>
        </Notice>
      )}
      {tabs.length > 1 && (
        <Tabs
          label={words.tabs.label}
          current={addresses[shown]}
          tabs={tabs.map(({ key, ...tab }) => ({ ...tab, href: addresses[key] }))}
        />
      )}
      {shown === 'deleted' ? (
        <>
          <p>{t.review.deletion.lead(deletedDraftDays)}</p>
          {deleted.length > 0 ? (
            <DeletedDrafts drafts={deleted} />
          ) : (
            <EmptyState title={t.review.deletion.empty} />
          )}
        </>
      ) : drafts.length > 0 ? (
        <DraftGroups drafts={drafts} now={now} />
      ) : shown === 'organisation' ? (
        <EmptyState title={words.emptyOrganisation} />
      ) : (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      )}
    </Page>
  )
}
