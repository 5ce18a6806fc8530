import { sql } from 'kysely'

/**
 * Of the table `version`: a trusted organisation turned both keys, and no moderator has read it afterwards. The database
 * lets nobody else approve and publish.
 */
export const isUnreviewed = sql<boolean>`(
  version.published_by is not distinct from version.approved_by
  and not exists (select from version_check where version_check.version_id = version.id)
)`
