/** POST: a job that failed is tried again now, or all of them. */
import { NotFound } from '#app/domain/errors.ts'
import { pathTo } from '#app/domain/paths.ts'
import { jobRetryForm } from '#app/domain/people/admin-forms.ts'
import { administrator } from '#server/http/administrator.ts'
import { readForm } from '#server/http/form.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { retryFailed } from '#server/jobs/failed-jobs.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = respond(async ({ context }) => {
  administrator(context)
  throw seeOther(context, pathTo('adminJobs'))
})

export const action = respond(async ({ request, context }) => {
  administrator(context)
  const form = await readForm(request, jobRetryForm)
  if (!form.ok) throw new NotFound()
  await retryFailed(context.db, form.value.job || null)
  throw seeOther(context, pathTo('adminJobs', { klart: 'jobsRetried' }))
})
