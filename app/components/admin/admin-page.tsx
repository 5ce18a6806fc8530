import type { ReactNode } from 'react'
import type { Crumb } from '#app/components/page/breadcrumbs.tsx'
import { Page } from '#app/components/page/page.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

const sections = [
  'admin',
  'adminOrganisations',
  'adminPeople',
  'adminFigures',
  'adminOutbox',
  'adminJobs',
] as const

interface Props {
  /** The part of the administration that this page belongs to. */
  section: (typeof sections)[number]
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
  const titles = {
    admin: admin.overview.title,
    adminOrganisations: admin.organisations.title,
    adminPeople: admin.people.title,
    adminFigures: admin.figures.title,
    adminOutbox: admin.outbox.title,
    adminJobs: admin.jobs.title,
  }
  const tabs = sections.map((name) => ({ href: href(pathTo(name)), label: titles[name] }))
  return (
    <Page width="wide" {...page}>
      <Tabs label={admin.sections} tabs={tabs} current={href(pathTo(section))} />
      {children}
    </Page>
  )
}
