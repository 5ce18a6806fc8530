import { useLoaderData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { FailedJobsTable } from '#app/components/admin/failed-jobs-table.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { listFailedJobs } from '#server/jobs/failed-jobs.ts'

export const meta = titled((t) => t.admin.jobs.title)

export const loader = respond(async ({ context }) => {
  requireAdministrator(context)
  return { jobs: await listFailedJobs(context.db) }
})

export default function AdminJobs() {
  const { jobs } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.admin.jobs
  const retry = href(pathTo('adminJobRetry'))
  return (
    <AdminPage section="adminJobs" title={words.title} lead={words.lead}>
      {jobs.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <FailedJobsTable jobs={jobs} retry={retry} />
          <Form action={retry}>
            <Button weight="secondary">{words.retryAll}</Button>
          </Form>
        </>
      )}
    </AdminPage>
  )
}
