import { useLoaderData } from '@remix-run/react'
import { DraftGroups } from '#app/components/drafts/draft-groups.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { listMyDrafts } from '#server/drafts/my-drafts.ts'
import { readQuery } from '#server/http/addresses/query.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.review.drafts.title)

export const loader = respond(async ({ request, context }) => {
  const drafts = await listMyDrafts(context.db, requirePerson(context))
  const ofOrganisation = readQuery(request).get('vilka') === 'organisationens'
  return {
    ofOrganisation,
    mine: drafts.filter(({ isMine }) => isMine).length,
    others: drafts.filter(({ isMine }) => !isMine).length,
    drafts: drafts.filter(({ isMine }) => isMine !== ofOrganisation),
    now: new Date(),
  }
})

export default function Drafts() {
  const { drafts, mine, others, ofOrganisation, now } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.review.drafts
  const [own, all] = [href(pathTo('drafts')), href(pathTo('drafts', { vilka: 'organisationens' }))]
  return (
    <Page
      title={words.title}
      actions={
        <LinkButton href={href(pathTo('write'))} weight="primary" icon="plus">
          {words.start}
        </LinkButton>
      }
    >
      {(others > 0 || ofOrganisation) && (
        <Tabs
          label={words.tabs.label}
          current={ofOrganisation ? all : own}
          tabs={[
            { href: own, label: words.tabs.mine, count: mine },
            { href: all, label: words.tabs.organisation, count: others },
          ]}
        />
      )}
      {drafts.length > 0 ? (
        <DraftGroups drafts={drafts} now={now} />
      ) : ofOrganisation ? (
        <EmptyState title={words.emptyOrganisation} />
      ) : (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      )}
    </Page>
  )
}
