/** POST: a job that failed is tried again now, or all of them. */
import { pathTo } from '#app/domain/paths.ts'
import { jobRetryForm } from '#app/domain/people/admin-forms.ts'
import { administrator } from '#server/http/administrator.ts'
import { leadsTo, readHiddenFields } from '#server/http/form-address.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { retryFailed } from '#server/jobs/failed-jobs.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ context }) => {
  administrator(context)
  return pathTo('adminJobs')
})

export const action = respond(async ({ request, context }) => {
  administrator(context)
  const form = await readHiddenFields(request, jobRetryForm)
  await retryFailed(context.db, form.job || null)
  throw seeOther(context, pathTo('adminJobs', { klart: 'jobsRetried' }))
})
