import { useLoaderData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { MailProblemNotice } from '#app/components/admin/mail-problem-notice.tsx'
import { OutboxTable } from '#app/components/admin/outbox-table.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { pageNumber, pageParameter } from '#app/domain/search/paging.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readQuery } from '#server/http/addresses/query.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { listOutbox } from '#server/notifications/outbox.ts'

export const meta = titled((t) => t.admin.outbox.title)

export const loader = respond(async ({ request, context }) => {
  requireAdministrator(context)
  const page = pageNumber(readQuery(request))
  const { db, mail } = context
  const listed = await listOutbox(db, { page, withText: mail === null })
  return { page, sendsMail: mail !== null, problem: mail?.problem() ?? null, ...listed }
})

export default function AdminOutbox() {
  const { page, pages, entries, sendsMail, problem } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.admin.outbox
  return (
    <AdminPage
      section="adminOutbox"
      title={words.title}
      lead={sendsMail ? words.lead : words.leadWithText}
      actions={
        sendsMail && <LinkButton href={href(pathTo('adminTestMail'))}>{t.admin.testMail.button}</LinkButton>
      }
    >
      <MailProblemNotice problem={problem} />
      {!sendsMail && (
        <Notice kind="warn" title={words.withoutServer}>
          <p>{words.withoutServerText}</p>
        </Notice>
      )}
      {entries.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <OutboxTable entries={entries} />
      )}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(number) => href(pathTo('adminOutbox', { sida: pageParameter(number) }))}
      />
    </AdminPage>
  )
}
