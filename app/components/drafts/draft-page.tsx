/** The frame of every page about a draft but the editor's: what it is, where it stands, and the way between the pages. */

import type { ReactNode } from 'react'
import { Page } from '#app/components/page/page.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { pathTo } from '#app/domain/paths.ts'
import type { DraftHead } from '#app/domain/reviews/draft-pages.ts'
import { useText } from '#app/i18n/use-text.tsx'

type Tab = 'preview' | 'status' | 'timeline' | 'sharing'

interface Props {
  draft: DraftHead
  tab: Tab
  lead?: ReactNode
  actions?: ReactNode
  width?: 'text' | 'wide'
  /** What the page is called when it is one step further in than its tab. */
  heading?: string
  children: ReactNode
}

export function DraftPage({ draft, tab, lead, actions, width, heading, children }: Props) {
  const { t, href } = useText()
  const words = t.review.status.tabs
  const { id } = draft
  const title = draft.title || t.review.drafts.untitled
  const addresses: Record<Tab, string> = {
    preview: href(pathTo('draftPreview', { id })),
    status: href(pathTo('submission', { id })),
    timeline: href(pathTo('draftTimeline', { id })),
    sharing: href(pathTo('draftSharing', { id })),
  }
  return (
    <Page
      title={heading ?? title}
      kicker={heading === undefined ? <DraftKicker draft={draft} /> : title}
      lead={lead}
      actions={actions}
      width={width}
      breadcrumbs={[{ label: t.review.drafts.title, path: pathTo('drafts') }]}
    >
      <Tabs
        label={words.label}
        current={addresses[tab]}
        tabs={[
          { href: href(pathTo('draft', { id })), label: words.text },
          { href: addresses.preview, label: words.preview },
          { href: addresses.status, label: words.status },
          { href: addresses.timeline, label: words.timeline },
          ...(draft.mayShare ? [{ href: addresses.sharing, label: words.sharing }] : []),
        ]}
      />
      {children}
    </Page>
  )
}

function DraftKicker({ draft }: { draft: DraftHead }) {
  const { t } = useText()
  return (
    <>
      {t.common.kinds[draft.kind]} · {draft.organisationName} · <StatusTag status={draft.state} />
      {draft.publicationStatus === 'withdrawn' && <StatusTag status="withdrawn" />}
    </>
  )
}
