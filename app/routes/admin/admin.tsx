import { useLoaderData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { MailProblemNotice } from '#app/components/admin/mail-problem-notice.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { readOverview } from '#server/organisations/overview.ts'

export const meta = titled((t) => t.admin.overview.title)

export const loader = respond(async ({ context }) => {
  requireAdministrator(context)
  const { db, mail, operator } = context
  return {
    now: await readOverview(db),
    server: mail?.server ?? null,
    problem: mail?.problem() ?? null,
    reportsTo: operator.email,
  }
})

export default function Admin() {
  const { now, server, problem, reportsTo } = useLoaderData<typeof loader>()
  const { t, lang, href } = useText()
  const words = t.admin.overview
  const parts = [
    { path: pathTo('adminOrganisations'), title: t.admin.organisations.title, text: words.organisationsText },
    { path: pathTo('adminPeople'), title: t.admin.people.title, text: words.peopleText },
    { path: pathTo('adminFigures'), title: t.admin.figures.title, text: words.figuresText },
    { path: pathTo('adminOutbox'), title: t.admin.outbox.title, text: words.outboxText },
    { path: pathTo('adminJobs'), title: t.admin.jobs.title, text: words.jobsText },
  ]
  return (
    <AdminPage section="admin" title={words.title}>
      <MailProblemNotice problem={problem} />
      <ul className="entries">
        {parts.map(({ path, title, text }) => (
          <li key={path}>
            <h2 className="entry-title">
              <a href={href(path)}>{title}</a>
            </h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <h2>{words.now}</h2>
      <FactList
        facts={[
          { term: words.people, value: number(now.people, lang) },
          { term: words.suspended, value: number(now.suspended, lang) },
          { term: words.signedIn, value: number(now.signedIn, lang) },
          { term: words.organisationsActive, value: number(now.organisations, lang) },
          { term: words.mailBy, value: server ? words.mailOn(server) : words.mailOff },
          { term: words.reportsTo, value: reportsTo ?? words.reportsNowhere },
          { term: words.mailWaiting, value: number(now.mailWaiting, lang) },
          { term: words.jobsRetrying, value: number(now.jobsRetrying, lang) },
          { term: words.jobsFailed, value: number(now.jobsFailed, lang) },
          { term: words.database, value: `PostgreSQL ${now.postgres}` },
          { term: words.node, value: now.node },
        ]}
      />
    </AdminPage>
  )
}
