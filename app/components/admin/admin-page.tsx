import type { ReactNode } from 'react'
import type { Crumb } from '#app/components/page/breadcrumbs.tsx'
import { Page } from '#app/components/page/page.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  /** The part of the administration that this page belongs to. */
  section: '/admin' | '/admin/organisationer' | '/admin/personer' | '/admin/utskick'
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  /** Pages below the section's own. */
  breadcrumbs?: readonly Crumb[]
  children: ReactNode
}

export function AdminPage({ section, children, ...page }: Props) {
  const { t, href } = useText()
  const { admin } = t
  const tabs = [
    { href: href('/admin'), label: admin.overview.title },
    { href: href('/admin/organisationer'), label: admin.organisations.title },
    { href: href('/admin/personer'), label: admin.people.title },
    { href: href('/admin/utskick'), label: admin.outbox.title },
  ]
  return (
    <Page width="wide" {...page}>
      <Tabs label={admin.sections} tabs={tabs} current={href(section)} />
      {children}
    </Page>
  )
}
