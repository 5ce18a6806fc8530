/** Figures about the installation, for its administrators. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { countJobs } from '#server/jobs/failed-jobs.ts'

export interface Overview {
  people: number
  suspended: number
  signedIn: number
  /** Organisations with an approver. */
  organisations: number
  mailWaiting: number
  jobsFailed: number
  jobsRetrying: number
  postgres: string
  node: string
}

export async function readOverview(db: Db): Promise<Overview> {
  const { rows } = await sql<Omit<Overview, 'node' | 'jobsFailed' | 'jobsRetrying'>>`
    select
      (select count(*)::int from person) as people,
      (select count(*)::int from person where suspended_at is not null) as suspended,
      (select count(distinct person_id)::int from session
        where expires_at > now() and absolute_expires_at > now()) as "signedIn",
      (select count(distinct organisation_id)::int from membership where role = 'approver') as organisations,
      (select count(*)::int from outbox where sent_at is null and expires_at > now()) as "mailWaiting",
      current_setting('server_version') as postgres`.execute(db)
  const row = rows[0]
  if (!row) throw new Error('the overview gave no row')
  const { failed: jobsFailed, retrying: jobsRetrying } = await countJobs(db)
  return { ...row, jobsFailed, jobsRetrying, node: process.versions.node }
}
