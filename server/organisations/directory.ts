/** The list of all organisations, with filters; those that have published something come first. */
import { type ExpressionBuilder, sql } from 'kysely'
import type { OrganisationSummary } from '#app/domain/people/organisation-summary.ts'
import { readable } from '#app/domain/reviews/workflow.ts'
import type { OrganisationFilter } from '#app/domain/search/organisation-filter.ts'
import type { Db } from '#db/connect.ts'
import type { Database } from '#db/schema.ts'
import { likePattern } from '#server/search/like-pattern.ts'

/** A screenful and a half; the whole country is seven pages. */
const perPage = 50

export async function listOrganisations(db: Db, filter: OrganisationFilter) {
  const found = filterOrganisations(db, filter)
  const organisations: OrganisationSummary[] = await found
    .select((row) => [
      'organisation.id',
      'organisation.slug',
      'organisation.name',
      'organisation.type',
      'organisation.county_code as countyCode',
      'organisation.skr_group as skrGroup',
      'organisation.is_example as isExample',
      countPublished(row).as('published'),
      countMembers(row).as('members'),
    ])
    // there is something to read of them
    .orderBy((row) => hasPublished(row), 'desc')
    .orderBy(sql`organisation.name collate "sv-SE-x-icu"`)
    .orderBy('organisation.id')
    .limit(perPage)
    .offset((filter.page - 1) * perPage)
    .execute()
  const { total } = await found
    .select((row) => row.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { organisations, total: Number(total), pages: Math.max(1, Math.ceil(Number(total) / perPage)) }
}

function filterOrganisations(db: Db, { query, type, county, group }: OrganisationFilter) {
  let found = db.selectFrom('organisation')
  if (type) found = found.where('organisation.type', '=', type)
  if (county) found = found.where('organisation.county_code', '=', county)
  // 'B' holds B3, B4 and B5
  if (group) found = found.where('organisation.skr_group', 'like', `${group}%`)
  if (query) {
    const pattern = likePattern(query)
    found = found.where((row) =>
      row.or([
        row('organisation.name', 'ilike', pattern),
        sql<boolean>`unaccent(organisation.name) ilike unaccent(${pattern})`,
      ]),
    )
  }
  return found
}

type Row = ExpressionBuilder<Database, 'organisation'>

/** An aggregate without groups always gives a row, which a subquery cannot promise. */
const none = sql<number>`0`

function hasPublished(row: Row) {
  return row.exists(
    row
      .selectFrom('cases')
      .whereRef('cases.organisation_id', '=', 'organisation.id')
      .where('cases.publication_status', 'in', readable)
      .select('cases.id'),
  )
}

export function countPublished(row: Row) {
  const published = row
    .selectFrom('cases')
    .whereRef('cases.organisation_id', '=', 'organisation.id')
    .where('cases.publication_status', 'in', readable)
    .select(sql<number>`count(*)::int`.as('count'))
  return row.fn.coalesce(published, none)
}

/** Organisation → how many texts; only those with any. */
export async function countPublishedBy(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('cases')
    .where('organisation_id', 'in', ids)
    .where('publication_status', 'in', readable)
    .groupBy('organisation_id')
    .select(['organisation_id as id', sql<number>`count(*)::int`.as('count')])
    .execute()
  return new Map(rows.map(({ id, count }) => [id, count]))
}

export function countMembers(row: Row) {
  const members = row
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .whereRef('membership.organisation_id', '=', 'organisation.id')
    .where('person.suspended_at', 'is', null)
    .select(sql<number>`count(*)::int`.as('count'))
  return row.fn.coalesce(members, none)
}
