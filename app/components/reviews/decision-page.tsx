import type { ReactNode } from 'react'
import { Page } from '#app/components/page/page.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  title: string
  lead?: string
  draft: { id: string; title: string }
  children: ReactNode
}

/** One step of review on a page of its own: a form, or why the step was not taken. */
export function DecisionPage({ title, lead, draft, children }: Props) {
  const { t } = useText()
  return (
    <Page
      title={title}
      lead={lead}
      breadcrumbs={[
        { label: t.review.queue.title, path: pathTo('reviewQueue') },
        { label: draft.title || t.review.page.untitled, path: pathTo('review', { id: draft.id }) },
      ]}
    >
      {children}
    </Page>
  )
}
