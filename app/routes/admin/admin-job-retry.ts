/** POST: a job that failed is tried again now, or all of them. */
import { pathTo } from '#app/domain/paths.ts'
import { jobRetryForm } from '#app/domain/people/admin-forms.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { leadsTo, readHiddenFields } from '#server/http/forms/form-address.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { retryFailedJobs } from '#server/jobs/failed-jobs.ts'

export { NoPage as default } from '#app/components/page/no-page.ts'

export const loader = leadsTo(({ context }) => {
  requireAdministrator(context)
  return pathTo('adminJobs')
})

export const action = respond(async ({ request, context }) => {
  requireAdministrator(context)
  const form = await readHiddenFields(request, jobRetryForm)
  await retryFailedJobs(context.db, form.job || null)
  throw seeDone(context, pathTo('adminJobs'), 'jobsRetried')
})
